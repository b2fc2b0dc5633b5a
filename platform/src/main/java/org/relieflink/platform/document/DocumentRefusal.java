package org.relieflink.platform.document;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 文书的拒绝：the sentences stand in the bundle {@code document}. */
public enum DocumentRefusal implements RefusalCode {
  /** There is none, or not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** What it is for is not there, or not for this officer. */
  SUBJECT_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Not come yet to where a paper of this kind is made. */
  SUBJECT_NOT_READY(RefusalKind.CONFLICT),
  NOT_FOR_ROLE(RefusalKind.FORBIDDEN),
  /** Not shown in full to this officer. */
  NOT_IN_FULL(RefusalKind.FORBIDDEN),
  /** The page was made before somebody else's step, or the act does not follow. */
  MOVED_ON(RefusalKind.CONFLICT),
  /** Who wrote it neither checks nor issues it. */
  OWN_WORDS(RefusalKind.CONFLICT),
  /** This kind is not numbered: checked is finished. */
  NOT_NUMBERED(RefusalKind.CONFLICT),
  /** Nobody said how this organ is called in a number. */
  ORGAN_UNKNOWN(RefusalKind.CONFLICT),
  /** The name of the organ on the paper is not the one it has now. */
  ORGAN_CHANGED(RefusalKind.CONFLICT),
  /** Contents and signature do not fit. */
  BROKEN(RefusalKind.CONFLICT),
  /** Characters that no face of this office can draw. */
  GLYPHS_LACKING(RefusalKind.CONFLICT),
  /** Another amount than the one that was computed. */
  AMOUNT_DIFFERS(RefusalKind.CONFLICT),
  /** Other words than those that were computed. */
  WORDS_DIFFER(RefusalKind.CONFLICT),
  /** Written otherwise than it was computed, and nobody said why. */
  DIFFERENCE_UNEXPLAINED(RefusalKind.CONFLICT),
  /** The device that seals did not answer. */
  SEAL_SILENT(RefusalKind.BUSY),
  /** The contents were destroyed by rule. */
  DESTROYED(RefusalKind.CONFLICT),
  /** Only what is finished is published. */
  NOT_FINISHED(RefusalKind.CONFLICT),
  /** The office wants another person to agree to every export. */
  AGREEMENT_WANTED(RefusalKind.CONFLICT),
  /** Only beside what is finished stands a scan. */
  SCAN_TOO_EARLY(RefusalKind.CONFLICT),
  SCANS_ENOUGH(RefusalKind.CONFLICT),
  SCAN_TOO_LARGE(RefusalKind.UNPROCESSABLE),
  SCAN_KIND_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** A scan that runs or carries something. */
  SCAN_RUNS(RefusalKind.UNPROCESSABLE),
  /** How and when it was served. */
  SERVICE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  KIND_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** A field that the form does not know. */
  FIELD_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** What is wrong stands at each field. */
  FIELDS_WRONG(RefusalKind.UNPROCESSABLE),
  FIELD_MISSING(RefusalKind.UNPROCESSABLE),
  /** Written otherwise than it was decided. */
  FIELD_DECIDED(RefusalKind.UNPROCESSABLE),
  FIELD_TOO_LONG(RefusalKind.UNPROCESSABLE),
  FIELD_UNREADABLE(RefusalKind.UNPROCESSABLE),
  FIELD_NO_NAME(RefusalKind.UNPROCESSABLE),
  FIELD_NO_NUMBER(RefusalKind.UNPROCESSABLE),
  FIELD_NO_MONEY(RefusalKind.UNPROCESSABLE),
  FIELD_NO_DAY(RefusalKind.UNPROCESSABLE),
  /** Numbers of persons have fields of their own. */
  FIELD_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  CASE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** A paper for no subject is at least of a case. */
  CASE_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  KEY_MISSING(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  TOO_MANY_TODAY(RefusalKind.BUSY);

  private final RefusalKind kind;

  DocumentRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "document";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
