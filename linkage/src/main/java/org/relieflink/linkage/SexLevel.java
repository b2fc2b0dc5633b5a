package org.relieflink.linkage;

/** 性别比对结果。 */
enum SexLevel implements Level {
  SAME("性别相同"),
  DIFFERENT("性别不同"),
  MISSING("缺性别");

  static final SexLevel[] ALL = values();

  private final String labelZh;

  SexLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  static SexLevel of(int a, int b) {
    if (a == SexText.UNKNOWN || b == SexText.UNKNOWN) {
      return MISSING;
    }
    return a == b ? SAME : DIFFERENT;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
