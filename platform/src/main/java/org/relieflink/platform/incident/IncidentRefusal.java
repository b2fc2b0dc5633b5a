package org.relieflink.platform.incident;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 事件的拒绝：the sentences stand in the bundle {@code incident}. */
public enum IncidentRefusal implements RefusalCode {
  /** There is none, or it is not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  KIND_UNKNOWN(RefusalKind.BAD_REQUEST),
  LEVEL_UNKNOWN(RefusalKind.BAD_REQUEST),
  STEP_UNKNOWN(RefusalKind.BAD_REQUEST),
  FINDING_UNKNOWN(RefusalKind.BAD_REQUEST),
  VIEW_UNKNOWN(RefusalKind.BAD_REQUEST),
  TIME_UNREADABLE(RefusalKind.BAD_REQUEST),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** Later than now. */
  DETECTED_LATER(RefusalKind.UNPROCESSABLE),
  /** A span that was given holds nothing. */
  NOTHING_TOUCHED(RefusalKind.UNPROCESSABLE),
  TOO_MUCH_TOUCHED(RefusalKind.UNPROCESSABLE),
  ALARM_UNKNOWN(RefusalKind.UNPROCESSABLE),
  ACCOUNT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** About the officer himself. */
  OWN_INCIDENT(RefusalKind.FORBIDDEN),
  /** A rule that may not be left out holds for this level. */
  NOT_WAIVABLE(RefusalKind.CONFLICT),
  STAGE_MISSING(RefusalKind.CONFLICT),
  CLOSED(RefusalKind.CONFLICT),
  /** Nobody was asked to agree to this end. */
  CLOSING_MISSING(RefusalKind.CONFLICT),
  /** Somebody it is about agreed: that counts for nothing. */
  OWN_VOICE(RefusalKind.FORBIDDEN),
  MEASURE_UNKNOWN(RefusalKind.NOT_FOUND),
  MEASURE_KIND_UNKNOWN(RefusalKind.BAD_REQUEST),
  MEASURE_DONE(RefusalKind.CONFLICT),
  /** There is none, or it is not for this officer: the answers are the same. */
  PACK_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Neither an incident nor an alarm was named. */
  PACK_OF_NOTHING(RefusalKind.BAD_REQUEST),
  /** An incident without entries has nothing to prove. */
  NOTHING_TO_PACK(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  IncidentRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "incident";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
