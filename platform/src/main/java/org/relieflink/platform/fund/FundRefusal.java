package org.relieflink.platform.fund;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 资金池的拒绝：the sentences stand in the bundle {@code fund}. */
public enum FundRefusal implements RefusalCode {
  /** There is none, or it is another place's: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  /** The payer does not decide, who decides does not pay. */
  NOT_YOURS(RefusalKind.FORBIDDEN),
  KEY_MISSING(RefusalKind.BAD_REQUEST),
  KEY_UNUSABLE(RefusalKind.BAD_REQUEST),
  /** The same key came with another content before. */
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  /** The same key is being worked on at this moment. */
  RUNNING(RefusalKind.CONFLICT),
  /** Nothing, below nothing, parts of a fen, or more than the rules know. */
  AMOUNT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  CASE_MISSING(RefusalKind.UNPROCESSABLE),
  DECISION_MISSING(RefusalKind.UNPROCESSABLE),
  PERSON_UNUSABLE(RefusalKind.UNPROCESSABLE),
  INSTALMENT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  OPENING_UNUSABLE(RefusalKind.UNPROCESSABLE),
  PURPOSE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  RECEIPT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  WORDS_MISSING(RefusalKind.UNPROCESSABLE),
  WORDS_TOO_LONG(RefusalKind.UNPROCESSABLE),
  WORDS_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  WORDS_UNREADABLE(RefusalKind.UNPROCESSABLE),
  /** Not in the register of instruments. */
  BASIS_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** None, too many, or acts that want an agreement among several. */
  LINKED_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Asked for an act that nobody has to agree to. */
  NOT_APPROVED_HERE(RefusalKind.UNPROCESSABLE),
  /** The act is for another kind of account. */
  WRONG_ACCOUNT(RefusalKind.UNPROCESSABLE),
  WRONG_EARMARK(RefusalKind.UNPROCESSABLE),
  /** The officer has to keep away from this person. */
  OWN_CIRCLE(RefusalKind.FORBIDDEN),
  /** The pool is of another budget year. */
  YEAR_OVER(RefusalKind.CONFLICT),
  CLOSED(RefusalKind.CONFLICT),
  NOT_ENOUGH(RefusalKind.CONFLICT),
  /** The same person, case, purpose and instalment is held or paid. */
  COMMITTED_ALREADY(RefusalKind.CONFLICT),
  PROPOSAL_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** A case here decided it: without its proposal nothing can be compared. */
  PROPOSAL_MISSING(RefusalKind.UNPROCESSABLE),
  ABOVE_PROPOSAL(RefusalKind.CONFLICT),
  /** The relief case is undecided, refused, or decided on another proposal. */
  NOT_GRANTED(RefusalKind.CONFLICT),
  /** The case was decided by another paper. */
  DECISION_DIFFERS(RefusalKind.CONFLICT),
  /** The decision granted another amount. */
  NOT_AS_DECIDED(RefusalKind.CONFLICT),
  /** The day of the reservation has passed. */
  LAPSED(RefusalKind.CONFLICT),
  NOT_LAPSED(RefusalKind.CONFLICT),
  /** What the receipt says is not what is in transit. */
  RECEIPT_DIFFERS(RefusalKind.CONFLICT),
  /** The receipt confirmed another payment. */
  RECEIPT_USED(RefusalKind.CONFLICT),
  REVERSED_ALREADY(RefusalKind.CONFLICT),
  NOT_REVERSIBLE(RefusalKind.CONFLICT),
  /** A returned part does not come back beside a receipt for all that was left. */
  CONFIRMATION_STANDS(RefusalKind.CONFLICT),
  /** Money stands in it, or below it. */
  NOT_EMPTY(RefusalKind.CONFLICT),
  /** No card number, no name, or a guardian without relation. */
  PAYEE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** The account is neither the beneficiary's nor the guardian's. */
  ACCOUNT_OF_ANOTHER(RefusalKind.UNPROCESSABLE),
  /** What two offices pay goes to whom the case is about, and to nobody else. */
  NOT_OF_THE_CASE(RefusalKind.UNPROCESSABLE),
  /** More beneficiaries than the rule knows have this account. */
  ACCOUNT_SHARED(RefusalKind.CONFLICT),
  /** There is none, it is another person's, or it was destroyed. */
  PAYEE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** The reservation was ordered already: its payee stands. */
  PAYEE_FIXED(RefusalKind.CONFLICT),
  /** Reserved without a payee: only over the single orders. */
  PAYEE_MISSING(RefusalKind.CONFLICT),
  SPECIAL_ACCOUNT_UNUSABLE(RefusalKind.UNPROCESSABLE),
  SPECIAL_ACCOUNT_KNOWN(RefusalKind.CONFLICT),
  SPECIAL_ACCOUNT_MISSING(RefusalKind.CONFLICT),
  /** It has a payee, or a batch sent it: no single order moves it. */
  ONLY_IN_BATCH(RefusalKind.CONFLICT),
  /** The bank has the order: only what failed or came back is taken back. */
  AT_BANK(RefusalKind.CONFLICT),
  /** The file was taken: once more only in the same form and with a word. */
  FILE_TAKEN(RefusalKind.CONFLICT),
  /** The batch is paid another way: there is no file for the bank. */
  NOT_BY_BANK(RefusalKind.CONFLICT),
  /** Past the bank: no account, and why. */
  WAY_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** A day that is not over, a number of the paper that is none, or one too much. */
  HANDED_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Paid by the bank, not ordered yet, or handed over already. */
  NOT_TO_HAND(RefusalKind.CONFLICT),
  HANDED_BY_MAKER(RefusalKind.FORBIDDEN),
  /** Nobody has signed for the payment yet. */
  SCAN_TOO_EARLY(RefusalKind.CONFLICT),
  /** No PDF, JPG or PNG, or a PDF that names what runs or carries something. */
  SCAN_UNUSABLE(RefusalKind.UNPROCESSABLE),
  SCAN_TOO_LARGE(RefusalKind.UNPROCESSABLE),
  SCANS_ENOUGH(RefusalKind.CONFLICT),
  /** Destroyed with what was known of the payee. */
  SCAN_GONE(RefusalKind.CONFLICT),
  /** Nothing in it, too much, or reservations of two special accounts or ways. */
  BATCH_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** The reservation is in another batch that lives. */
  IN_BATCH(RefusalKind.CONFLICT),
  /** The plan of paying again says not yet. */
  TOO_EARLY(RefusalKind.CONFLICT),
  RETRIES_OVER(RefusalKind.CONFLICT),
  /** The maker does not release, nobody releases twice. */
  SAME_PERSON(RefusalKind.FORBIDDEN),
  /** Who explained something of the batch, or brought the statement of its retry. */
  OWN_WORD(RefusalKind.FORBIDDEN),
  /** Something is unknown and nobody has said a word about it. */
  WORD_MISSING(RefusalKind.CONFLICT),
  /** What is met or not met wants no word. */
  NO_WORD_WANTED(RefusalKind.CONFLICT),
  /** The batch is at another step. */
  BATCH_ELSEWHERE(RefusalKind.CONFLICT),
  /** Not in one of the forms. */
  NO_STATEMENT(RefusalKind.UNPROCESSABLE),
  /** A line of it is not as it must be. */
  STATEMENT_UNREADABLE(RefusalKind.UNPROCESSABLE),
  STATEMENT_TOO_LONG(RefusalKind.UNPROCESSABLE),
  /** Sums or balances do not add up: somebody changed it. */
  STATEMENT_EDITED(RefusalKind.UNPROCESSABLE),
  STATEMENT_KNOWN(RefusalKind.CONFLICT),
  STATEMENT_OTHERS(RefusalKind.UNPROCESSABLE),
  /** It does not begin where the last one ended. */
  STATEMENT_GAP(RefusalKind.CONFLICT),
  DIFFERENCE_UNKNOWN(RefusalKind.NOT_FOUND),
  /** Frozen for an audit or a closing: nothing moves, reading stays. */
  FROZEN(RefusalKind.CONFLICT),
  FREEZE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** None, or it has ended. */
  FREEZE_UNKNOWN(RefusalKind.NOT_FOUND),
  /** The terms of the money do not allow it on this day. */
  TERM_OVER(RefusalKind.CONFLICT),
  TERM_UNUSABLE(RefusalKind.UNPROCESSABLE),
  YEAR_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** More entries of the trail than one pack holds: none is left out silently. */
  PACK_TOO_BIG(RefusalKind.CONFLICT),
  /** No kind, no name, or a number that is none. */
  DONOR_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** A donor with this number is registered. */
  DONOR_KNOWN(RefusalKind.CONFLICT),
  /** No amount, no day, or wishes that cannot be read. */
  PLEDGE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  PLEDGE_ENDED(RefusalKind.CONFLICT),
  /** The pledge is another donor's, or has less left. */
  MORE_THAN_PLEDGED(RefusalKind.CONFLICT),
  /** No receipt of money of a pool of donations, or it was reversed. */
  NO_DONATION(RefusalKind.UNPROCESSABLE),
  /** Less of it is left to be named. */
  MORE_THAN_CAME(RefusalKind.CONFLICT),
  /** Somebody confirmed or refused it before. */
  GIFT_SAID(RefusalKind.CONFLICT),
  GIFT_NOT_CONFIRMED(RefusalKind.CONFLICT),
  TAX_NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Another gift has it, or this one has another. */
  TAX_NUMBER_USED(RefusalKind.CONFLICT),
  /** No first or last day, or it has not ended. */
  PERIOD_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** Some cases were paid in it, but too few to be published. */
  PERIOD_TOO_SHORT(RefusalKind.UNPROCESSABLE),
  /** A period that overlaps it, and is not the same, was released. */
  PERIOD_OVERLAPS(RefusalKind.CONFLICT),
  PUBLISHED_ALREADY(RefusalKind.CONFLICT),
  /** Drafts do not leave the house. */
  NOT_PUBLISHED(RefusalKind.CONFLICT),
  /** A period, confidence or margin that cannot be used. */
  SAMPLE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** No payment in the period, or more than one sample is drawn from. */
  NOTHING_TO_SAMPLE(RefusalKind.CONFLICT),
  SAMPLE_WORD_UNUSABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  FundRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "fund";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
