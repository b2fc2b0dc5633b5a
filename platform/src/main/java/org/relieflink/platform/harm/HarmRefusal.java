package org.relieflink.platform.harm;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 救助总账的拒绝：the sentences stand in the bundle {@code harm}. */
public enum HarmRefusal implements RefusalCode {
  /** There is none, or it is another unit's: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** The unit is none of the organs that give judicial relief. */
  NOT_AN_ORGAN(RefusalKind.FORBIDDEN),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Missing, or later than today. */
  DAY_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Of a child, to a role that the table refuses children. */
  CHILD(RefusalKind.FORBIDDEN),
  /** The officer has to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  /** No look came before, or it was another officer's. */
  HARM_UNKNOWN(RefusalKind.UNPROCESSABLE),
  RECIPIENT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  CASE_MISSING(RefusalKind.UNPROCESSABLE),
  /** Nothing, below nothing, or more than the rules know. */
  AMOUNT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  AMOUNT_ABOVE_RESERVED(RefusalKind.UNPROCESSABLE),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  /** 待定：another organ holds it. */
  HELD(RefusalKind.CONFLICT),
  /** 已给：another organ gave it. */
  RELIEVED(RefusalKind.CONFLICT),
  /** The own unit holds or gave it. */
  OWN_ALREADY(RefusalKind.CONFLICT),
  /** The total would lie above the cap, and no approval is written. */
  ABOVE_CAP(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.CONFLICT),
  /** Somebody was faster, or it is over. */
  MOVED_ON(RefusalKind.CONFLICT),
  /** 过期：the day of the reservation has passed. */
  LAPSED(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  HarmRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "harm";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
