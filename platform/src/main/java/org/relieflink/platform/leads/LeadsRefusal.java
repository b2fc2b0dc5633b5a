package org.relieflink.platform.leads;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 救助线索的拒绝：the sentences stand in the bundle {@code leads}. */
public enum LeadsRefusal implements RefusalCode {
  /** There is none, or not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** The page was made before somebody else's step, or the act does not follow. */
  MOVED_ON(RefusalKind.CONFLICT),
  NOT_FOR_ROLE(RefusalKind.FORBIDDEN),
  /** A prompt for another handler. */
  NOT_THE_HANDLER(RefusalKind.FORBIDDEN),
  /** The officer has to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  EVIDENCE_MISSING(RefusalKind.UNPROCESSABLE),
  QUESTION_UNANSWERED(RefusalKind.UNPROCESSABLE),
  PARTY_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** One lead is one harm: it cannot be about a party of another case. */
  PARTY_OF_OTHER_CASE(RefusalKind.CONFLICT),
  /** The party has a lead already; told only to who may see that lead. */
  PARTY_TAKEN(RefusalKind.CONFLICT),
  /** No hit of this party supports a lead now. */
  NO_HIT(RefusalKind.CONFLICT),
  NONE_CHOSEN(RefusalKind.UNPROCESSABLE),
  TOO_MANY(RefusalKind.UNPROCESSABLE),
  HANDLER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Not a source that this unit can bring from. */
  SOURCE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  PERSON_MISSING(RefusalKind.UNPROCESSABLE),
  NAME_UNUSABLE(RefusalKind.UNPROCESSABLE),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  KEY_MISSING(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  TOO_MANY_TODAY(RefusalKind.BUSY),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  LeadsRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "leads";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
