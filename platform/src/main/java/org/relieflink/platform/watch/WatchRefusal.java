package org.relieflink.platform.watch;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 盯着的拒绝：the sentences stand in the bundle {@code watch}. */
public enum WatchRefusal implements RefusalCode {
  /** The day's quota does not hold so much any more. */
  QUOTA_USED_UP(RefusalKind.BUSY),
  /** There is none, or it is not for this officer: the answers are the same. */
  ALARM_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Somebody has taken it up, or ended it, before. */
  ALARM_MOVED_ON(RefusalKind.CONFLICT),
  /** It is taken up first, then ended. */
  ACKNOWLEDGE_FIRST(RefusalKind.CONFLICT),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  FINDING_UNKNOWN(RefusalKind.BAD_REQUEST),
  STEP_UNKNOWN(RefusalKind.BAD_REQUEST),
  VIEW_UNKNOWN(RefusalKind.BAD_REQUEST),
  /** There is none, or it is not this officer's: the answers are the same. */
  EXPORT_UNKNOWN(RefusalKind.NOT_FOUND),
  HONEY_CLASS_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** Too many at once, or too many altogether. */
  HONEY_COUNT(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  WatchRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "watch";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
