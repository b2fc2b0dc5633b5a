package org.relieflink.linkage;

/** 单项比对之外的得失分。 What moves a score besides the single fields. */
enum ContextNote implements Ranked {
  FAMILY("也可能是其家人（同址、同电话、名字相近）", "may be a member of the family"),
  NAMESAKE("也可能是附近同名的人", "may be a namesake nearby"),
  STRANGER_BIRTH("号码相同而姓名不符，看自报出生日期", "equal number, other name: the own dates"),
  STRANGER_SEX("号码相同而姓名不符，自报性别也不符", "equal number, other name: the own sexes differ"),
  RIVAL("数据池中另有同样或更相符的人", "somebody else in the pool fits as well or better"),
  SAME_NUMBER("与另一条已命中记录号码相同，是同一人", "equal number as a record that is a hit");

  static final int COUNT = values().length;
  static final ContextNote[] ALL = values();

  /** Those that follow from the pair alone, and not from other rows. */
  static final ContextNote[] OF_PAIR = {FAMILY, NAMESAKE, STRANGER_BIRTH, STRANGER_SEX};

  private final String labelZh;
  private final String labelEn;

  ContextNote(String labelZh, String labelEn) {
    this.labelZh = labelZh;
    this.labelEn = labelEn;
  }

  Explanation.Label label() {
    return new Explanation.Label(labelZh, labelEn);
  }

  String labelZh() {
    return labelZh;
  }
}
