package org.relieflink.platform.access;

/** 结果：what a cell of the table says, from the least to the most. */
public enum Effect {
  /** Not at all; also every cell that no row speaks of. */
  DENY("不给"),
  /** That it exists, its values masked. */
  MASK("遮盖"),
  /** In full, once somebody else has agreed to exactly this. */
  TWO_PERSON("双人"),
  /** In full. */
  ALLOW("给");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }
}
