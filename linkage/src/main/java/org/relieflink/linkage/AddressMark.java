package org.relieflink.linkage;

/** 住址里断开各级的字。 The characters at which an address is cut, by code point: one look-up each. */
enum AddressMark implements Ranked {
  NONE(""),
  UPPER("省市州盟县旗"),
  DISTRICT("区"),
  TOWN("镇乡"),
  STREET("街"),
  OFFICE("办"),
  VILLAGE("村"),
  COMMUNE("社"),
  RESIDENTS("居"),
  HAMLET("屯庄寨"),
  GROUP("组队"),
  ROAD("路巷弄道"),
  NUMBER("号"),
  BUILDING("栋幢座#"),
  UNIT("单"),
  ROOM("室房"),
  DASH("-"),
  /** The last character of a longer word: 苏木, 嘎查, 林场, 敬老院, 集体户. */
  LAST_OF_WORD("木查场院站所狱校学心舍户");

  static final AddressMark[] ALL = values();

  private final String characters;

  AddressMark(String characters) {
    this.characters = characters;
  }

  /** The characters that are this mark. */
  String characters() {
    return characters;
  }
}
