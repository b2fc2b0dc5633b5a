package org.relieflink.platform.access;

/** 关系：how the officer's unit stands to the unit that a row belongs to. */
public enum Relation {
  /** Same place and same line: the own procuratorate, the own bureau. */
  OWN("本单位"),
  /** A case of another unit that the officer was joined to, by name and for a time. */
  JOINED("协办"),
  /**
   * The officer's unit stands above the row's in the same line: the city's office over the
   * county's.
   */
  HIGHER("上级"),
  /** Another line in the same place: the procuratorate and a bureau's list. */
  OTHER("同地其他单位"),
  /** Anywhere else. */
  ELSEWHERE("外地");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }
}
