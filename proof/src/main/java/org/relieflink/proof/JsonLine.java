package org.relieflink.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一行一个平的 JSON 对象：值只有文字、整数和空。 One flat JSON object a line: values are texts, whole numbers and null.
 * Reads what RFC 8259 allows of that and nothing else.
 */
public final class JsonLine {
  private static final int HEX = 16;
  private final String text;
  private int at;

  private JsonLine(String text) {
    this.text = text;
  }

  public static String write(Map<String, ? extends @Nullable Object> values) {
    StringBuilder line = new StringBuilder(256).append('{');
    values.forEach(
        (name, value) -> {
          line.append(line.length() == 1 ? "" : ",");
          quote(line, name);
          line.append(':');
          if (value == null || value instanceof Number) {
            line.append(value);
          } else {
            quote(line, value.toString());
          }
        });
    return line.append('}').toString();
  }

  private static void quote(StringBuilder line, String value) {
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
        line.append(String.format("\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException when it is no flat object, or a name comes twice
   */
  public static Map<String, @Nullable Object> read(String line) {
    return new JsonLine(line).object();
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    expect('{');
    boolean more = !accept('}');
    while (more) {
      String name = string();
      expect(':');
      if (values.containsKey(name)) {
        throw wrong();
      }
      values.put(name, value());
      more = accept(',');
      if (!more) {
        expect('}');
      }
    }
    blanks();
    if (at != text.length()) {
      throw wrong();
    }
    return values;
  }

  private @Nullable Object value() {
    blanks();
    if (at < text.length() && text.charAt(at) == '"') {
      return string();
    }
    if (text.startsWith("null", at)) {
      at += 4;
      return null;
    }
    int from = at;
    while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    try {
      return Long.valueOf(text.substring(from, at));
    } catch (NumberFormatException notANumber) {
      throw wrong();
    }
  }

  private String string() {
    expect('"');
    int from = at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
      at++;
    }
    StringBuilder value = new StringBuilder(text.substring(from, at));
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      value.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return value.toString();
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    if (c == 'u' && at + 4 <= text.length()) {
      at += 4;
      try {
        return (char) Integer.parseInt(text.substring(at - 4, at), HEX);
      } catch (NumberFormatException notHex) {
        throw wrong();
      }
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) {
      throw wrong();
    }
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private boolean accept(char c) {
    blanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw wrong();
    }
  }

  private void blanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not a flat JSON object, at character " + (at + 1));
  }
}
