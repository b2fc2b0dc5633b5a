package org.relieflink.platform.relief;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 救助案件的拒绝：the sentences stand in the bundle {@code relief}. */
public enum ReliefRefusal implements RefusalCode {
  /** There is none, or not for this officer: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** The page was made before somebody else's step, or the act does not follow. */
  MOVED_ON(RefusalKind.CONFLICT),
  NOT_FOR_ROLE(RefusalKind.FORBIDDEN),
  NOT_THE_HANDLER(RefusalKind.FORBIDDEN),
  /** Who handled, concluded or signed a case neither checks nor decides it. */
  FOUR_EYES(RefusalKind.FORBIDDEN),
  /** Not asked, answered already, or not the next in order. */
  NOT_YOUR_TURN(RefusalKind.CONFLICT),
  /** The officer has to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  SUSPENDED(RefusalKind.CONFLICT),
  NOT_SUSPENDED(RefusalKind.CONFLICT),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  /** No earlier step of this process. */
  STEP_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** No account, not of this place, or not for this. */
  OFFICER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  SIGNERS_MISSING(RefusalKind.UNPROCESSABLE),
  TOO_MANY(RefusalKind.UNPROCESSABLE),
  LAST_SIGNER(RefusalKind.CONFLICT),
  /** The case has no saved proposal like this, or it proposes nothing. */
  PROPOSAL_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The saved proposal is another than was proposed. */
  PROPOSAL_CHANGED(RefusalKind.CONFLICT),
  /** To be granted needs a proposal to grant. */
  NOT_PROPOSED(RefusalKind.CONFLICT),
  AMOUNT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Departments have not answered yet. */
  REPLY_AWAITED(RefusalKind.CONFLICT),
  PAPER_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** A paper is owed still though its last day is over. */
  PAPER_LATE(RefusalKind.CONFLICT),
  /** The data contradict a paper or promise, and no proposal since has answered that. */
  PAPER_CONTRADICTED(RefusalKind.CONFLICT),
  REMINDED_ALREADY(RefusalKind.CONFLICT),
  /** No lead that was handed on, or not for this officer. */
  LEAD_UNUSABLE(RefusalKind.UNPROCESSABLE),
  PARTY_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The person has a case that is not withdrawn, declined or refused. */
  CASE_OPEN(RefusalKind.CONFLICT),
  PERSON_MISSING(RefusalKind.UNPROCESSABLE),
  NAME_UNUSABLE(RefusalKind.UNPROCESSABLE),
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** This office has no process here. */
  NO_PROCESS(RefusalKind.UNPROCESSABLE),
  KEY_MISSING(RefusalKind.UNPROCESSABLE),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  /** No such relation for this role; several victims have a case each. */
  RELATION_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Who leaves is not in the case. */
  PARTICIPANT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The person is in the case already, in the same role. */
  JOINED_ALREADY(RefusalKind.CONFLICT),
  /** Not every applicant has a share, or one has two, or there is one applicant alone. */
  SHARES_MISSING(RefusalKind.UNPROCESSABLE),
  /** The shares do not make the total. */
  SHARES_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Who is under age wants a guardian, or the words why there is none. */
  GUARDIAN_MISSING(RefusalKind.CONFLICT),
  /** Guardians who disagree are at least two. */
  GUARDIANS_NOT_TWO(RefusalKind.UNPROCESSABLE),
  /** Nobody wrote what is made of the disagreement. */
  DISPUTE_OPEN(RefusalKind.CONFLICT),
  /** Nothing to answer. */
  NOT_DISPUTED(RefusalKind.CONFLICT),
  /** Lateness is no ground. */
  LATENESS_NO_GROUND(RefusalKind.UNPROCESSABLE),
  /** What is asked for is a waiver of court fees. */
  FEE_WAIVER(RefusalKind.UNPROCESSABLE),
  /** No such question, or one twice, or none at all. */
  ANSWERS_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** There is no office above, or none of that place here. */
  PLACE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** What another office is asked would show it a sealed case. */
  CASE_SEALED(RefusalKind.CONFLICT),
  /** A request for a share is not answered yet, or stands already. */
  SHARE_AWAITED(RefusalKind.CONFLICT),
  /** The share of the office above is another than was proposed. */
  SHARE_CHANGED(RefusalKind.CONFLICT),
  /** The share of the office above leaves nothing for the own one. */
  SHARE_TOO_LARGE(RefusalKind.UNPROCESSABLE),
  /** With the share on top the total passes the cap. */
  OVER_CAP(RefusalKind.UNPROCESSABLE),
  /** There is no such request, or not for this officer: the answers are the same. */
  HELP_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Only who took it, and only what has to be verified. */
  NOT_REVEALED(RefusalKind.CONFLICT),
  /** Somebody did something at the same moment, more than once. */
  BUSY(RefusalKind.CONFLICT),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  ReliefRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "relief";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
