package org.relieflink.platform.meeting;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 会商的拒绝：the sentences stand in the bundle {@code meeting}. */
public enum MeetingRefusal implements RefusalCode {
  /** There is none, or not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NOT_FOR_ROLE(RefusalKind.FORBIDDEN),
  /** It is over. */
  CLOSED(RefusalKind.CONFLICT),
  /** No account, not of this place, or not for this. */
  OFFICER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  ITEM_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The case is not of this office, or nothing is to be deliberated of it any more. */
  CASE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** No open dispute of this office. */
  DISPUTE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  ALREADY_THERE(RefusalKind.CONFLICT),
  TOO_MANY(RefusalKind.UNPROCESSABLE),
  /** Only who was invited and came has a voice. */
  NOT_PRESENT(RefusalKind.FORBIDDEN),
  /** The unit has spoken already. */
  UNIT_SPOKE(RefusalKind.CONFLICT),
  /** Who handled the case has no voice, and writes no minutes of it. */
  HANDLED_IT(RefusalKind.FORBIDDEN),
  /** The officer has to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  /** Somebody who is invited has to keep away from the person of a case on the agenda. */
  GUEST_CIRCLE(RefusalKind.CONFLICT),
  /** Somebody else invited or listed meanwhile: look again. */
  CHANGED(RefusalKind.CONFLICT),
  /** The case is no longer where it was when it was listed: adjourn, and list it anew. */
  CASE_MOVED_ON(RefusalKind.CONFLICT),
  CONCLUDED(RefusalKind.CONFLICT),
  /** There is no outcome yet, or it is in the case already. */
  NOTHING_TO_ENTER(RefusalKind.CONFLICT),
  /** Too few units have spoken. */
  TOO_FEW_VOICES(RefusalKind.CONFLICT),
  /** Agreed, though not more than half of the units that spoke agree. */
  NOT_CARRIED(RefusalKind.CONFLICT),
  /** An item has no outcome yet: adjourn it, or conclude it. */
  ITEM_OPEN(RefusalKind.CONFLICT),
  CHOICE_MISSING(RefusalKind.UNPROCESSABLE),
  TIME_UNUSABLE(RefusalKind.UNPROCESSABLE),
  KEY_MISSING(RefusalKind.UNPROCESSABLE),
  /** The key was used for another conference. */
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  MeetingRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "meeting";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
