package org.relieflink.platform.care;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 回访的拒绝：the sentences stand in the bundle {@code care}. */
public enum CareRefusal implements RefusalCode {
  /** There is none, or not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NOT_FOR_ROLE(RefusalKind.FORBIDDEN),
  /** The officer has to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  /** Nothing was granted: there is nothing to look at again. */
  NOT_GRANTED(RefusalKind.CONFLICT),
  /** No day, before the decision, or after today. */
  DAY_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Way or outcome is not of the list in force. */
  CHOICE_MISSING(RefusalKind.UNPROCESSABLE),
  /** What is corrected is not of this case, or was corrected already. */
  CORRECTED_ALREADY(RefusalKind.CONFLICT),
  KEY_MISSING(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  /** The case is no open one of unpaid wages. */
  NOT_WAGES(RefusalKind.CONFLICT),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  CareRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "care";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
