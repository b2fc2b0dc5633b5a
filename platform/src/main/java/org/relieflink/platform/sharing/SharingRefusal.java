package org.relieflink.platform.sharing;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 协查的拒绝：the sentences stand in the bundle {@code sharing}. */
public enum SharingRefusal implements RefusalCode {
  /** There is none, or it is not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  NAME_UNUSABLE(RefusalKind.UNPROCESSABLE),
  FACT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The department does not answer this fact. */
  DEPARTMENT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  PURPOSE_MISSING(RefusalKind.UNPROCESSABLE),
  CASE_MISSING(RefusalKind.UNPROCESSABLE),
  /** 过期的协议不能调取。 */
  AGREEMENT_ENDED(RefusalKind.UNPROCESSABLE),
  AGREEMENT_SILENT(RefusalKind.UNPROCESSABLE),
  PURPOSE_NOT_COVERED(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.CONFLICT),
  /** Somebody was faster, or it is over. */
  MOVED_ON(RefusalKind.CONFLICT),
  VALUE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Missing, or later than today. */
  AS_OF_UNUSABLE(RefusalKind.UNPROCESSABLE),
  SOURCE_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  /** The agreement ended between the request and the answer. */
  ANSWER_AFTER_AGREEMENT(RefusalKind.FORBIDDEN),
  /** Characters that no keyboard types. */
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** An eighteen-digit number stands in the words. */
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  RECORD_UNKNOWN(RefusalKind.UNPROCESSABLE),
  FIELD_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The same field of the same record is being asked about already. */
  ASKED_ALREADY(RefusalKind.CONFLICT),
  MONTH_UNUSABLE(RefusalKind.BAD_REQUEST);

  private final RefusalKind kind;

  SharingRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "sharing";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
