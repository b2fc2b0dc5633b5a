package org.relieflink.platform.approval;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 多方授权的拒绝：the sentences stand in the bundle {@code approval}. */
public enum ApprovalRefusal implements RefusalCode {
  /** There is none, or it is not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NOT_ALLOWED_TO_ASK(RefusalKind.FORBIDDEN),
  SELF_APPROVAL(RefusalKind.FORBIDDEN),
  NOT_YOURS_TO_DECIDE(RefusalKind.FORBIDDEN),
  ALREADY_SPOKEN(RefusalKind.CONFLICT),
  /** Used, refused or withdrawn before. */
  CLOSED(RefusalKind.CONFLICT),
  EXPIRED(RefusalKind.CONFLICT),
  /** No live request of this officer for this subject. */
  NOT_ASKED(RefusalKind.FORBIDDEN),
  NOT_GRANTED(RefusalKind.FORBIDDEN),
  CONTENT_CHANGED(RefusalKind.FORBIDDEN),
  SAYING_UNKNOWN(RefusalKind.BAD_REQUEST),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  CASE_MISSING(RefusalKind.UNPROCESSABLE),
  CASE_TOO_LONG(RefusalKind.UNPROCESSABLE),
  KEY_MISSING(RefusalKind.BAD_REQUEST),
  KEY_TOO_LONG(RefusalKind.BAD_REQUEST),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  VIEW_UNKNOWN(RefusalKind.BAD_REQUEST),
  LIMIT_OUT_OF_RANGE(RefusalKind.BAD_REQUEST);

  private final RefusalKind kind;

  ApprovalRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "approval";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
