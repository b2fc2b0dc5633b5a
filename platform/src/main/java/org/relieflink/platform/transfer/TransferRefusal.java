package org.relieflink.platform.transfer;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 双向移送的拒绝：the sentences stand in the bundle {@code transfer}. */
public enum TransferRefusal implements RefusalCode {
  /** There is none, or not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** The page was made before somebody else's step, or the act does not follow. */
  MOVED_ON(RefusalKind.CONFLICT),
  NOT_FOR_ROLE(RefusalKind.FORBIDDEN),
  /** Who drafted it cannot agree to its sending. */
  OWN_DRAFT(RefusalKind.FORBIDDEN),
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  SUBJECT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** A sealed case is not told of. */
  SUBJECT_SEALED(RefusalKind.UNPROCESSABLE),
  /** The source says nobody's name. */
  PERSON_UNKNOWN(RefusalKind.UNPROCESSABLE),
  DEPARTMENT_MISSING(RefusalKind.UNPROCESSABLE),
  /** No field of this class may go to this department today. */
  DEPARTMENT_NOT_ALLOWED(RefusalKind.UNPROCESSABLE),
  TOO_MANY(RefusalKind.UNPROCESSABLE),
  HELP_MISSING(RefusalKind.UNPROCESSABLE),
  /** No mark of the sending organ is configured: no letter can be numbered. */
  ORGAN_MISSING(RefusalKind.UNPROCESSABLE),
  CONTACT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Nothing may be said that the class does not let say. */
  FACTS_NOT_ALLOWED(RefusalKind.UNPROCESSABLE),
  /** Words that say what case it is. */
  CASE_WORDS(RefusalKind.UNPROCESSABLE),
  /** Whether it is a sexual case was not said. */
  SEXUAL_UNSAID(RefusalKind.UNPROCESSABLE),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  UNIT_MISSING(RefusalKind.UNPROCESSABLE),
  RESULT_MISSING(RefusalKind.UNPROCESSABLE),
  OUTCOME_UNKNOWN(RefusalKind.UNPROCESSABLE),
  VALUE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  PERIOD_UNUSABLE(RefusalKind.UNPROCESSABLE),
  GROUND_MISSING(RefusalKind.UNPROCESSABLE),
  PROOF_MISSING(RefusalKind.UNPROCESSABLE),
  PAPER_TOO_LARGE(RefusalKind.TOO_LARGE),
  PAPER_KIND_UNUSABLE(RefusalKind.UNPROCESSABLE),
  PAPER_GONE(RefusalKind.CONFLICT),
  PERSON_GONE(RefusalKind.CONFLICT),
  KEY_MISSING(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  /** The signer says otherwise than the draft whether it is a sexual case. */
  SEXUAL_DIFFERS(RefusalKind.CONFLICT),
  /** Another matter of this person with this department has not ended. */
  ASKED_ALREADY(RefusalKind.CONFLICT),
  /** It is worked on at a site that the ferry goes to, or made there. */
  ELSEWHERE(RefusalKind.CONFLICT),
  /** What the department may get has not come by the ferry yet. */
  PART_ON_ITS_WAY(RefusalKind.CONFLICT),
  /** A paper that runs something. */
  PAPER_RUNS(RefusalKind.UNPROCESSABLE),
  /** Registration of a department's own system. */
  LINE_UNKNOWN(RefusalKind.NOT_FOUND),
  ADDRESS_UNUSABLE(RefusalKind.UNPROCESSABLE),
  HOST_NOT_ALLOWED(RefusalKind.UNPROCESSABLE),
  LINE_ASKED_ALREADY(RefusalKind.CONFLICT),
  OWN_REGISTRATION(RefusalKind.FORBIDDEN),
  /** The signature is missing, wrong, or older than the window. */
  SIGNATURE_WRONG(RefusalKind.NOT_SIGNED_IN),
  MESSAGE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** A later message of this matter was taken before. */
  MESSAGE_OLD(RefusalKind.CONFLICT),
  /** It waited for one before it, longer than the rules let. */
  MESSAGE_WAITED(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  TransferRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "transfer";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
