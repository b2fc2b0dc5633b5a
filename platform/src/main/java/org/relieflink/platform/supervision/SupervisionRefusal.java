package org.relieflink.platform.supervision;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 监督的拒绝：what supervision says no to; the sentences stand in the bundle {@code supervision}. */
public enum SupervisionRefusal implements RefusalCode {
  POOL_EMPTY(RefusalKind.CONFLICT),
  DAY_OUT_OF_RANGE(RefusalKind.UNPROCESSABLE),
  RUN_UNDER_WAY(RefusalKind.CONFLICT),
  RUN_UNKNOWN(RefusalKind.NOT_FOUND),
  LEAD_UNKNOWN(RefusalKind.NOT_FOUND),
  LEAD_SUPERSEDED(RefusalKind.CONFLICT),
  /** The data of a person in it was destroyed on demand. */
  DATA_DESTROYED(RefusalKind.NOT_FOUND),
  VERDICT_UNKNOWN(RefusalKind.BAD_REQUEST),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  NOTHING_TO_WITHDRAW(RefusalKind.CONFLICT),
  KEY_MISSING(RefusalKind.BAD_REQUEST),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  FILTER_UNKNOWN(RefusalKind.BAD_REQUEST),
  CURSOR_UNKNOWN(RefusalKind.BAD_REQUEST),
  LIMIT_OUT_OF_RANGE(RefusalKind.BAD_REQUEST),
  EXPORT_TOO_LONG(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  SupervisionRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "supervision";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
