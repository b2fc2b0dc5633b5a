package org.relieflink.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 办案机关。The four kinds of organs that may give national judicial relief, each under its own rules.
 */
public enum Organ {
  PROCURATORATE("procuratorate", "人民检察院", "承办检察官"),
  COURT("court", "人民法院", "承办法官"),
  POLICE("police", "公安机关", "承办民警"),
  JUSTICE("justice", "司法行政机关", "承办人");

  private final String code;
  private final String label;
  private final String handler;

  Organ(String code, String label, String handler) {
    this.code = code;
    this.label = label;
    this.handler = handler;
  }

  /** The word in files and JSON. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  /** What the officer in charge is called. */
  public String handler() {
    return handler;
  }

  /** The organ with this code. */
  public static Optional<Organ> find(String code) {
    return Optional.ofNullable(words().get(code));
  }

  static Map<String, Organ> words() {
    Map<String, Organ> words = new LinkedHashMap<>();
    for (Organ organ : values()) {
      words.put(organ.code, organ);
    }
    return words;
  }
}
