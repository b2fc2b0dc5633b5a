package org.relieflink.law;

/** 规则的种类。What part a rule plays in the overall opinion. */
public enum RuleKind {
  /** 必备条件：一条不符合就不属于国家司法救助。 */
  CONDITION("必备条件"),
  /** 救助情形：符合一种即可。 */
  SITUATION("救助情形"),
  /** 一般不予救助的情形：有一种就一般不予，可以说明理由例外。 */
  GROUND("一般不予");

  private final String label;

  RuleKind(String label) {
    this.label = label;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }
}
