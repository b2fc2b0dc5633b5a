package org.relieflink.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML 与 Excel 的文字转义。 Escapes of XML and of Excel's own {@code _x000D_} form, both ways. */
final class XmlText {
  private static final Pattern EXCEL_ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final int LONGEST_REFERENCE = 10;

  private XmlText() {}

  /**
   * Resolves the five entities and character references, and line ends; any other entity is
   * refused. Some programs write a character beyond U+FFFF as two references, one for each half.
   */
  static String resolve(String text, PartPlace place) {
    String lines = text.indexOf('\r') >= 0 ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
    int ampersand = lines.indexOf('&');
    if (ampersand < 0) {
      return lines;
    }
    StringBuilder out = new StringBuilder(lines.length());
    int from = 0;
    while (ampersand >= 0) {
      int end = lines.indexOf(';', ampersand);
      if (end < 0 || end - ampersand > LONGEST_REFERENCE) {
        throw place.refuse(TableRefusalCode.BROKEN_XML);
      }
      out.append(lines, from, ampersand);
      out.appendCodePoint(reference(lines.substring(ampersand + 1, end), place));
      from = end + 1;
      ampersand = lines.indexOf('&', from);
    }
    return keepable(out.append(lines, from, lines.length()).toString());
  }

  /**
   * Excel writes control characters as {@code _x000D_} and a literal such text as {@code
   * _x005F_x000D_}.
   */
  static String resolveExcel(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    String resolved =
        EXCEL_ESCAPE
            .matcher(text)
            .replaceAll(
                hit ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    return keepable(resolved);
  }

  /**
   * NUL goes and half a surrogate pair becomes U+FFFD: no database keeps them, and no list needs
   * them.
   */
  private static String keepable(String text) {
    return LONE_SURROGATE.matcher(text.replace("\0", "")).replaceAll("\uFFFD");
  }

  /** Appends text for an XML element or attribute, with control characters in Excel's form. */
  static void append(StringBuilder out, String text) {
    String safe = text.contains("_x") ? EXCEL_ESCAPE.matcher(text).replaceAll("_x005F$0") : text;
    int i = 0;
    while (i < safe.length()) {
      int point = safe.codePointAt(i);
      i += Character.charCount(point);
      appendPoint(out, point);
    }
  }

  private static void appendPoint(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\n', '\t' -> out.append((char) point);
      default -> appendOther(out, point);
    }
  }

  private static void appendOther(StringBuilder out, int point) {
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    if (point < 0x20 || surrogate || point == 0xFFFE || point == 0xFFFF) {
      out.append("_x%04X_".formatted(point));
    } else {
      out.appendCodePoint(point);
    }
  }

  private static int reference(String name, PartPlace place) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> number(name, place);
    };
  }

  private static int number(String name, PartPlace place) {
    if (!name.startsWith("#")) {
      throw place.refuse(TableRefusalCode.XML_ENTITIES);
    }
    try {
      int point =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      if (Character.isValidCodePoint(point)) {
        return point;
      }
    } catch (NumberFormatException notANumber) {
      throw place.refuse(TableRefusalCode.BROKEN_XML);
    }
    throw place.refuse(TableRefusalCode.BROKEN_XML);
  }
}
