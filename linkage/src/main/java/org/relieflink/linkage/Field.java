package org.relieflink.linkage;

/** 比对的项目。 What was compared; the order is the order in which evidence is told. */
public enum Field {
  NUMBER("身份号码"),
  NAME("姓名"),
  BIRTH_DATE("出生日期"),
  SEX("性别"),
  ADDRESS("住址"),
  PHONE("电话"),
  POOL_SIZE("数据池规模"),
  HOUSEHOLD("家庭"),
  CONTEXT("综合情况");

  private final String labelZh;

  Field(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
