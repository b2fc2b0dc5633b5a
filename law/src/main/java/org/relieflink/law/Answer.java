package org.relieflink.law;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 对一个事实的回答：是、否、还不知道。Three answers to a question of fact; unknown is an answer of its own, never a
 * no.
 */
public enum Answer {
  YES("yes", "是"),
  NO("no", "否"),
  UNKNOWN("unknown", "还不知道");

  private final String code;
  private final String label;

  Answer(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in files, JSON and forms. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  static Map<String, Answer> words() {
    Map<String, Answer> words = new LinkedHashMap<>();
    for (Answer answer : values()) {
      words.put(answer.code, answer);
    }
    for (Answer answer : values()) {
      words.put(answer.label, answer);
    }
    words.put("true", YES);
    words.put("false", NO);
    return words;
  }
}
