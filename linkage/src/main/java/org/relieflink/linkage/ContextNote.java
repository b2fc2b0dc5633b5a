package org.relieflink.linkage;

/** 单项比对之外的得失分。 What moves a score besides the single fields. */
enum ContextNote implements Ranked {
  FAMILY("也可能是其家人（同址、同电话、名字相近）"),
  NAMESAKE("也可能是附近同名的人"),
  STRANGER_BIRTH("号码相同而姓名不符，看自报出生日期"),
  STRANGER_SEX("号码相同而姓名不符，自报性别也不符"),
  RIVAL("数据池中另有同样或更相符的人"),
  SAME_NUMBER("与另一条已命中记录号码相同，是同一人");

  static final int COUNT = values().length;
  static final ContextNote[] ALL = values();

  private final String labelZh;

  ContextNote(String labelZh) {
    this.labelZh = labelZh;
  }

  String labelZh() {
    return labelZh;
  }
}
