package org.relieflink.platform.retention;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 保存与删除的拒绝：the sentences stand in the bundle {@code retention}. */
public enum RetentionRefusal implements RefusalCode {
  /** There is none, or it is not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NOTHING_DUE(RefusalKind.CONFLICT),
  /** While an incident is open nothing is deleted by rule. */
  INCIDENT_OPEN(RefusalKind.CONFLICT),
  /** Only whoever proposed it begins it. */
  NOT_YOURS(RefusalKind.CONFLICT),
  /** What was agreed to rests on a rule that is no longer in force. */
  RULE_CHANGED(RefusalKind.CONFLICT),
  RUNNING(RefusalKind.CONFLICT),
  ENDED(RefusalKind.CONFLICT),
  NOT_ENDED(RefusalKind.CONFLICT),
  /** Rows of an import under way may be tied to persons that would go. */
  IMPORT_RUNNING(RefusalKind.CONFLICT),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** A hold is of a kind or of a person: one of the two. */
  HOLD_OF_WHAT(RefusalKind.UNPROCESSABLE),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  HOLD_ENDED(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  RetentionRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "retention";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
