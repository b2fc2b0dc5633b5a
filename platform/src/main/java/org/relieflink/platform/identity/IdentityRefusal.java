package org.relieflink.platform.identity;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 同一人的拒绝：the sentences stand in the bundle {@code identity}. */
public enum IdentityRefusal implements RefusalCode {
  /** There is none, or it is not for this officer: the answers are the same. */
  PERSON_UNKNOWN(RefusalKind.NOT_FOUND),
  DECISION_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Purpose and case are given before a person is opened. */
  GROUND_MISSING(RefusalKind.UNPROCESSABLE),
  /** The officer declared to keep away from this person, or lives with them. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  /** The lists are being put in order; asked again later. */
  NOT_READY(RefusalKind.BUSY),
  /** Nobody opened this person for the officer, or too long ago. */
  NOT_OPENED(RefusalKind.UNPROCESSABLE),
  /** The past has days that were; a day to come has no records. */
  DAY_NOT_YET(RefusalKind.UNPROCESSABLE),
  DAY_UNREADABLE(RefusalKind.UNPROCESSABLE),
  /** No list had the person on that day, as far as was known on the other. */
  NOT_THEN(RefusalKind.NOT_FOUND),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** An undo names the decision; it is not made of two records. */
  KIND_WRONG(RefusalKind.BAD_REQUEST),
  /** Somebody decided since the page was read. */
  CHANGED_SINCE(RefusalKind.CONFLICT),
  ALREADY_ONE(RefusalKind.CONFLICT),
  ALREADY_APART(RefusalKind.CONFLICT),
  /** A merge against a live "never". */
  SAID_NEVER(RefusalKind.CONFLICT),
  /** A "never" against live merges. */
  SAID_ONE(RefusalKind.CONFLICT),
  /** A "never" against one number under one name. */
  ONE_NUMBER(RefusalKind.CONFLICT),
  ALREADY_UNDONE(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  IdentityRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "identity";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
