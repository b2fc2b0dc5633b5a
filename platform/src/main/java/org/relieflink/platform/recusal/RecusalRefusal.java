package org.relieflink.platform.recusal;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 回避的拒绝：the sentences stand in the bundle {@code recusal}. */
public enum RecusalRefusal implements RefusalCode {
  /** There is none, or it is another officer's: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  TIE_UNKNOWN(RefusalKind.BAD_REQUEST),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  DECLARED_ALREADY(RefusalKind.CONFLICT),
  /** There is one number of one's own. */
  SELF_ALREADY(RefusalKind.CONFLICT),
  TOO_MANY(RefusalKind.UNPROCESSABLE),
  ENDED_ALREADY(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  RecusalRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "recusal";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
