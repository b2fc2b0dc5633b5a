package org.relieflink.law.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 规范的 JSON：键按字典序、没有空白、数不带多余的零。Canonical JSON: sorted keys, no blanks, plain numbers; the same value
 * always gives the same bytes, so that hashes and replays can be compared.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** Writes maps, collections, texts, whole and decimal numbers, booleans and null. */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    put(value, out);
    return out.toString();
  }

  /** SHA-256 over the UTF-8 bytes, in lower-case hexadecimal. */
  public static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static void put(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Map<?, ?> map) {
      object(map, out);
    } else if (value instanceof Collection<?> items) {
      array(items, out);
    } else if (value instanceof BigDecimal number) {
      out.append(plain(number));
    } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
      out.append(value);
    } else {
      quoted(value.toString(), out);
    }
  }

  /** 7.0 and 7.00 are both written 7. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    String between = "{";
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      out.append(between);
      quoted(entry.getKey(), out);
      out.append(':');
      put(entry.getValue(), out);
      between = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void array(Collection<?> items, StringBuilder out) {
    out.append('[');
    String between = "";
    for (Object item : items) {
      out.append(between);
      put(item, out);
      between = ",";
    }
    out.append(']');
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> plainCharacter(c, out);
      }
    }
    out.append('"');
  }

  private static void plainCharacter(char c, StringBuilder out) {
    if (c < 0x20) {
      out.append(String.format("\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }
}
