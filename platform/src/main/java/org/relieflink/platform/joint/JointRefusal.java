package org.relieflink.platform.joint;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 协办的拒绝：the sentences stand in the bundle {@code joint}. */
public enum JointRefusal implements RefusalCode {
  /** There is none, or it is not within reach: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  CASE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** No open account of that number, or of a role that is not joined. */
  OFFICER_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** Sees the unit's cases anyhow. */
  SAME_UNIT(RefusalKind.UNPROCESSABLE),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  DAY_OUT_OF_RANGE(RefusalKind.UNPROCESSABLE),
  ALREADY_JOINED(RefusalKind.CONFLICT),
  ALREADY_ENDED(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  JointRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "joint";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
