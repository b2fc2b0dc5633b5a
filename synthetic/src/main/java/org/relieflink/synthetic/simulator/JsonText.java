package org.relieflink.synthetic.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 写 JSON · Writes rows as JSON; all that is needed of it. */
final class JsonText {
  private static final int FIRST_PLAIN = 0x20;

  private JsonText() {}

  static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char one = value.charAt(i);
      if (one == '"' || one == '\\') {
        out.append('\\').append(one);
      } else if (one < FIRST_PLAIN) {
        out.append(String.format("\\u%04x", (int) one));
      } else {
        out.append(one);
      }
    }
    return out.append('"').toString();
  }

  static String row(Map<String, String> row) {
    return row.entrySet().stream()
        .map(cell -> text(cell.getKey()) + ":" + text(cell.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String rows(List<Map<String, String>> rows) {
    return rows.stream().map(JsonText::row).collect(Collectors.joining(",", "[", "]"));
  }

  /** One object a line. */
  static String lines(List<Map<String, String>> rows) {
    return rows.stream().map(JsonText::row).collect(Collectors.joining("\n", "", "\n"));
  }
}
