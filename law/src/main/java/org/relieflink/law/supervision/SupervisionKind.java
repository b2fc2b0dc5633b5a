package org.relieflink.law.supervision;

import java.util.LinkedHashMap;
import java.util.Map;

/** 监督的五种情形。The five things supervision asks. */
public enum SupervisionKind {
  SHOULD_HAVE("should_have", "漏保：应享未享"),
  SHOULD_NOT("should_not", "错保：不应享而享"),
  DEAD("dead", "死亡仍在享受"),
  IMPRISONED("imprisoned", "服刑仍在享受"),
  TWICE("twice", "重复享受");

  private final String code;
  private final String label;

  SupervisionKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in files, JSON and addresses. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  static Map<String, SupervisionKind> words() {
    Map<String, SupervisionKind> words = new LinkedHashMap<>();
    for (SupervisionKind kind : values()) {
      words.put(kind.code, kind);
    }
    return words;
  }
}
