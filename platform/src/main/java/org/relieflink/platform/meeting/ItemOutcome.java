package org.relieflink.platform.meeting;

/** 一项议程的结论：written by a person; the count of voices stands beside it. */
public enum ItemOutcome {
  /** 同意：the case goes on, the dispute is settled. */
  AGREED,
  /** 不同意：the case goes back to the review, the dispute stays open. */
  NOT_AGREED,
  /** 再议：nothing changes. */
  ADJOURNED
}
