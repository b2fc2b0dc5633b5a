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

  @Override
  public String labelZh() {
    return labelZh;
  }
}
