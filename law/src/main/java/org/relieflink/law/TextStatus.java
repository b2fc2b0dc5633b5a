package org.relieflink.law;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 这条依据的原文我们看到了没有。How well the text of a clause or the origin of a value is known; shown wherever it
 * is cited.
 */
public enum TextStatus {
  TEXT_READ("text-read", "已读原文"),
  QUOTED("quoted", "转引"),
  UNVERIFIED("unverified", "未核实"),
  EXAMPLE("example", "示例值");

  private final String code;
  private final String label;

  TextStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in configuration files and JSON. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  static Map<String, TextStatus> words() {
    Map<String, TextStatus> words = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(status -> words.put(status.code, status));
    return words;
  }
}
