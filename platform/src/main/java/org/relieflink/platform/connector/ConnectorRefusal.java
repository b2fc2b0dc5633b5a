package org.relieflink.platform.connector;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 对接的拒绝：the sentences stand in the bundle {@code connector}. */
public enum ConnectorRefusal implements RefusalCode {
  /** There is none of this name, or it is not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** It is pushed to us: there is nothing to fetch. */
  NOT_FETCHED(RefusalKind.CONFLICT),
  PAUSED(RefusalKind.CONFLICT),
  /** Key or sequence number are missing or written in another way. */
  HEADERS_MISSING(RefusalKind.BAD_REQUEST),
  /** The secret of this connector is missing on our side. */
  KEY_MISSING(RefusalKind.CONFLICT),
  SIGNATURE_WRONG(RefusalKind.FORBIDDEN),
  /** Same Idempotency-Key, other rows. */
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  /** This sequence number came with another key. */
  SEQUENCE_USED(RefusalKind.CONFLICT),
  /** So far ahead that it must be mistyped. */
  SEQUENCE_WILD(RefusalKind.UNPROCESSABLE),
  ROWS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  ROWS_EMPTY(RefusalKind.UNPROCESSABLE),
  TOO_LARGE(RefusalKind.TOO_LARGE);

  private final RefusalKind kind;

  ConnectorRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "connector";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
