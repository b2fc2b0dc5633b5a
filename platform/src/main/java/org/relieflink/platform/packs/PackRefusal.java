package org.relieflink.platform.packs;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 规则包的拒绝：the sentences stand in the bundle {@code packs}. */
public enum PackRefusal implements RefusalCode {
  /** There is none, or it is another place's: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** With every place to mend. */
  WRONG(RefusalKind.UNPROCESSABLE),
  TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** No test case, or one that comes out otherwise. */
  CASES_MISSING(RefusalKind.UNPROCESSABLE),
  CASES_WRONG(RefusalKind.UNPROCESSABLE),
  /** Somebody was faster, or this step does not come now. */
  STATE(RefusalKind.CONFLICT),
  SAME_PERSON(RefusalKind.FORBIDDEN),
  /** It would apply before the day of its release. */
  TOO_EARLY(RefusalKind.UNPROCESSABLE),
  /** What it inherits from is another than when it was written. */
  RULES_MOVED(RefusalKind.CONFLICT),
  /** A version with this name was released before. */
  NAME_TAKEN(RefusalKind.CONFLICT),
  NOT_ASKED(RefusalKind.CONFLICT),
  NOT_AGREED(RefusalKind.CONFLICT),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** With a number of a person, or signs that cannot be read. */
  WORDS_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** There is nothing to compare with. */
  NOTHING_BEFORE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  PackRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "packs";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
