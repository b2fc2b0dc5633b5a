package org.relieflink.linkage;

/** 身份号码比对结果，从最相符到最不相符。 */
enum NumberLevel implements Level {
  SAME("号码相同"),
  SAME_FROM_15("15位换算后号码相同"),
  SAME_WRONG("号码写法相同但校验不符"),
  ONE_EDIT("号码差1位"),
  SWAPPED("号码相邻两位互换"),
  TWO_EDITS("号码差2位"),
  DIFFERENT_WRONG("号码不同（有一方校验不符）"),
  SEQUENCE("号码仅顺序码不同（双胞胎，或曾用号码）"),
  DIFFERENT_DOUBTFUL("号码不同（一方号码与自报出生日期或性别不符）"),
  DIFFERENT("号码不同"),
  DIFFERENT_SURELY("号码不同（各与自报出生日期相符）"),
  MISSING("缺号码");

  static final NumberLevel[] ALL = values();

  private final String labelZh;

  NumberLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Whether both numbers are right and belong to two persons, if they belong to their records. */
  boolean isDifferent() {
    return this == SEQUENCE
        || this == DIFFERENT
        || this == DIFFERENT_DOUBTFUL
        || this == DIFFERENT_SURELY;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
