package org.relieflink.platform.relief;

/**
 * 救助案件到哪一步：the names are the ids of the steps in every BPMN. What people outside are told of each
 * stands in the dated rules.
 */
public enum ReliefState {
  /** 受理。 */
  ACCEPTANCE(false),
  /** 核验：departments are asked side by side. */
  VERIFICATION(false),
  /** 审查：opinion and amount. */
  REVIEW(false),
  /** 会商。 */
  DELIBERATION(false),
  /** 会签，或者依次签。 */
  SIGNING(false),
  /** 政法委评审，签一个就够。 */
  GROUP_REVIEW(false),
  /** 决定：a named person. */
  DECISION(false),
  /** 待拨付：granted; the money comes from the fund. */
  PAYMENT_DUE(false),
  /** 不予救助。 */
  REFUSED(true),
  /** 不受理，有理由。 */
  DECLINED(true),
  /** 撤回。 */
  WITHDRAWN(true);

  private final boolean last;

  ReliefState(boolean last) {
    this.last = last;
  }

  /** Whether the process has ended. */
  public boolean isLast() {
    return last;
  }

  /** Whether several people are asked one by one or side by side. */
  public boolean isSigned() {
    return this == SIGNING || this == GROUP_REVIEW;
  }

  /** Whether nothing is decided yet. */
  public boolean isLive() {
    return !last && this != PAYMENT_DUE;
  }
}
