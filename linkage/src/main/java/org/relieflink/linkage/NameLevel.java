package org.relieflink.linkage;

/** 姓名比对结果。 */
enum NameLevel implements Level {
  SAME("姓名相同"),
  VARIANT("姓名异体或写法不同"),
  HOMOPHONE("姓名同音"),
  NEAR_SOUND("姓名近音"),
  LOOK_ALIKE("姓名形近"),
  WILDCARD("姓名缺字处外相同"),
  SHORTER("姓名少一字"),
  MARRIED("一方姓名前冠夫姓"),
  FIRST_PART("一方只有姓名的首段"),
  SURNAME_KNOWN("姓相同，一方名未写明"),
  REORDERED("姓名字序不同"),
  TYPING_SLIP("姓名拼写差一处"),
  ONE_CHARACTER("姓名差一字"),
  GIVEN_ONLY("名相同姓不同"),
  SURNAME_ONLY("姓相同名不同"),
  DIFFERENT("姓名不同"),
  MISSING("缺姓名");

  static final NameLevel[] ALL = values();

  private final String labelZh;

  NameLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
