package org.relieflink.platform.opinion;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 意见的拒绝：what the opinion capability refuses. */
public enum OpinionRefusal implements RefusalCode {
  NOT_FOUND(RefusalKind.NOT_FOUND),
  PARTY_NOT_FOUND(RefusalKind.NOT_FOUND),
  FACTS_INVALID(RefusalKind.UNPROCESSABLE),
  /** The body is not UTF-8: a name would be calculated broken. */
  FACTS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  FACTS_STALE(RefusalKind.CONFLICT),
  AMOUNT_REFUSED(RefusalKind.UNPROCESSABLE),
  NO_PACK(RefusalKind.UNPROCESSABLE),
  /** No saved proposal with an amount, or another one since. */
  NOTHING_TO_DIVIDE(RefusalKind.UNPROCESSABLE),
  /** A part cannot be made so, or they do not add up. */
  PARTS_REFUSED(RefusalKind.UNPROCESSABLE),
  /** Outside the band of its like cases, and nobody said why. */
  LIKE_REASON_MISSING(RefusalKind.UNPROCESSABLE),
  /** Too long, or with a number of a person. */
  LIKE_REASON_UNUSABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  OpinionRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "opinion";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
