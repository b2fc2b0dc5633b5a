package org.relieflink.linkage;

/** 命中把握：可直接列为线索，或须人工核对。 */
public enum HitLevel {
  AUTO("auto", "把握大"),
  REVIEW("review", "待核对");

  private final String code;
  private final String labelZh;

  HitLevel(String code, String labelZh) {
    this.code = code;
    this.labelZh = labelZh;
  }

  public String code() {
    return code;
  }

  public String labelZh() {
    return labelZh;
  }

  /** A chain is only as sure as its weakest link. */
  HitLevel weaker(HitLevel other) {
    return this == REVIEW ? this : other;
  }
}
