package org.relieflink.platform.screening;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 碰撞的拒绝：what screening says no to; the sentences stand in the bundle {@code screening}. */
public enum ScreeningRefusal implements RefusalCode {
  /** The table module refuses the file; its own sentence is the detail. */
  LIST_UNREADABLE(RefusalKind.UNPROCESSABLE),
  LIST_EMPTY(RefusalKind.UNPROCESSABLE),
  LIST_TOO_LONG(RefusalKind.UNPROCESSABLE),
  LIST_KNOWN(RefusalKind.CONFLICT),
  LIST_UNKNOWN(RefusalKind.NOT_FOUND),
  COLUMNS_MISSING(RefusalKind.UNPROCESSABLE),
  NUMBER_COLUMN_DAMAGED(RefusalKind.UNPROCESSABLE),
  NO_PARTIES(RefusalKind.CONFLICT),
  POOL_EMPTY(RefusalKind.CONFLICT),
  INDEX_BUILDING(RefusalKind.BUSY),
  RUN_UNDER_WAY(RefusalKind.CONFLICT),
  /** Records left the pool while the run compared them. */
  POOL_CHANGED(RefusalKind.CONFLICT),
  RUN_UNKNOWN(RefusalKind.NOT_FOUND),
  HIT_UNKNOWN(RefusalKind.NOT_FOUND),
  HIT_SUPERSEDED(RefusalKind.CONFLICT),
  PARTY_UNKNOWN(RefusalKind.NOT_FOUND),
  /** The data of a person in it was destroyed on demand. */
  DATA_DESTROYED(RefusalKind.NOT_FOUND),
  VERDICT_UNKNOWN(RefusalKind.BAD_REQUEST),
  NOTHING_TO_WITHDRAW(RefusalKind.CONFLICT),
  KEY_MISSING(RefusalKind.BAD_REQUEST),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  PURPOSE_MISSING(RefusalKind.FORBIDDEN),
  /** The officer declared to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  LOOK_UP_TOO_LITTLE(RefusalKind.UNPROCESSABLE),
  /** Nothing else is asked together with a phone. */
  PHONE_ALONE(RefusalKind.UNPROCESSABLE),
  /** No mobile number, and no landline with its area code. */
  PHONE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** A past state of the pool can only be asked about past days. */
  DAY_NOT_YET(RefusalKind.UNPROCESSABLE),
  CURSOR_UNKNOWN(RefusalKind.BAD_REQUEST),
  LIMIT_OUT_OF_RANGE(RefusalKind.BAD_REQUEST),
  FILTER_UNKNOWN(RefusalKind.BAD_REQUEST),
  EXPORT_TOO_LONG(RefusalKind.UNPROCESSABLE),
  BULK_TOO_MANY(RefusalKind.UNPROCESSABLE),
  BULK_NOT_SURE(RefusalKind.UNPROCESSABLE),
  BULK_NONE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  ScreeningRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "screening";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
