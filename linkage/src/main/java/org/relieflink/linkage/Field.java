package org.relieflink.linkage;

/** 比对的项目。 What was compared; the order is the order in which evidence is told. */
public enum Field {
  NUMBER("身份号码", "number"),
  NAME("姓名", "name"),
  BIRTH_DATE("出生日期", "birth date"),
  SEX("性别", "sex"),
  ADDRESS("住址", "address"),
  PHONE("电话", "phone"),
  POOL_SIZE("数据池规模", "pool size"),
  HOUSEHOLD("家庭", "household"),
  CONTEXT("综合情况", "context");

  private final String labelZh;
  private final String labelEn;

  Field(String labelZh, String labelEn) {
    this.labelZh = labelZh;
    this.labelEn = labelEn;
  }

  public String labelEn() {
    return labelEn;
  }

  public String labelZh() {
    return labelZh;
  }
}
