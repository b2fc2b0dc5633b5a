package org.relieflink.law;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 特别保护的人群。Groups for which further rules or another default apply; being a minor follows from the
 * birth date.
 */
public enum Group {
  MINOR("minor", "未成年人"),
  WOMAN_IN_HARDSHIP("woman_in_hardship", "困难妇女"),
  EX_SERVICEMAN("ex_serviceman", "退役军人"),
  RURAL_MONITORED("rural_monitored", "防返贫监测对象"),
  DISABLED("disabled", "残疾人"),
  PETITIONER("petitioner", "涉法涉诉信访人");

  private final String code;
  private final String label;

  Group(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in files and JSON. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  static Map<String, Group> words() {
    Map<String, Group> words = new LinkedHashMap<>();
    for (Group group : values()) {
      words.put(group.code, group);
    }
    return words;
  }
}
