package org.relieflink.linkage;

/** 出生日期比对结果，从最相符到最不相符。 */
enum BirthLevel implements Level {
  SAME("出生日期相同"),
  SWAPPED("出生月日互换"),
  YEAR_MONTH_KNOWN("出生年月相同（缺日）"),
  YEAR_KNOWN("出生年份相同（缺月日）"),
  ONE_DIGIT("出生日期差1位数字"),
  LUNAR("一方可能是农历生日"),
  YEAR_DEFAULT("出生年份相同（一方为1月1日，可能是代填）"),
  MONTH_DAY_SAME("出生月日相同年份不同"),
  YEAR_MONTH_SAME("出生年月相同日不同"),
  SAME_YEAR("出生年份相同月日不同"),
  DIFFERENT("出生日期不同"),
  MISSING("缺出生日期");

  static final BirthLevel[] ALL = values();

  private final String labelZh;

  BirthLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
