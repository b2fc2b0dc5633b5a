package org.relieflink.law.supervision;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 名单的性质：登记在册意味着什么。What being on a list means. Only a living status can be had or missed; a frozen
 * list and a list of events cannot.
 */
public enum ListNature {
  /** 以户为单位的身份：a status of the household; every listed member has it. */
  HOUSEHOLD("household", "家庭身份"),
  /** 个人身份：a status of the person. */
  PERSON("person", "个人身份"),
  /** 事件：paid once for an occasion; no status. */
  EVENT("event", "一次性事件"),
  /** 冻结名单：closed years ago; says nothing about today. */
  FROZEN("frozen", "冻结名单"),
  /** 登记：a register of what happened to a person, with a first and perhaps a last day. */
  REGISTER("register", "登记"),
  /** 户籍等背景：context that shows families, no status. */
  CONTEXT("context", "背景资料");

  private final String code;
  private final String label;

  ListNature(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in the catalogue. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  /** Whether a person can have it or miss it today. */
  public boolean isStatus() {
    return this == HOUSEHOLD || this == PERSON;
  }

  static Map<String, ListNature> words() {
    Map<String, ListNature> words = new LinkedHashMap<>();
    for (ListNature nature : values()) {
      words.put(nature.code, nature);
    }
    return words;
  }
}
