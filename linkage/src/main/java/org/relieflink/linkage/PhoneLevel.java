package org.relieflink.linkage;

/** 电话比对结果。 */
enum PhoneLevel implements Level {
  SAME("电话相同"),
  LOCAL("固定电话相同（一方缺区号）"),
  ONE_DIGIT("电话差1位"),
  DIFFERENT("电话不同"),
  MISSING("缺电话");

  static final PhoneLevel[] ALL = values();

  private final String labelZh;

  PhoneLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
