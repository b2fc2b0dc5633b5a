package org.relieflink.platform.inquiry;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 本人查询的拒绝：the sentences stand in the bundle {@code inquiry}. */
public enum InquiryRefusal implements RefusalCode {
  /** There is none, or it is not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  PROOF_UNKNOWN(RefusalKind.BAD_REQUEST),
  /** Anything but an identity card wants a word on what was shown. */
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  InquiryRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "inquiry";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
