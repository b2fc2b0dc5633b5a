package org.relieflink.linkage;

/** 住址比对结果，从最近到最远。 */
enum AddressLevel implements Level {
  HOUSE("同村同组同门牌"),
  WHOLE("住址相同"),
  GROUP("同村同组"),
  INSTITUTION("同一机构（敬老院、福利院、学校等）"),
  VILLAGE("同村（社区）"),
  TOWN_KNOWN("同乡镇（一方未写到村）"),
  TOWN("同乡镇不同村"),
  COUNTY_KNOWN("同县区（一方未写到乡镇）"),
  COUNTY("同县区不同乡镇"),
  DIFFERENT("住址不同"),
  MISSING("缺住址");

  static final AddressLevel[] ALL = values();

  private final String labelZh;

  AddressLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
