package org.relieflink.platform.access;

/** 状态：whether the case of a row is open to its office's usual work. */
public enum RowState {
  OPEN("未封存"),
  /** Sealed: records of minors' offences and cases closed to the usual work (刑事诉讼法 286 条). */
  SEALED("封存");

  private final String word;

  RowState(String word) {
    this.word = word;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }
}
