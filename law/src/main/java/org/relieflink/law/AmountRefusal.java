package org.relieflink.law;

import java.util.List;

/** 算不了，全部理由。No calculation, with every reason and what to do about each. */
public record AmountRefusal(List<Reason> reasons) implements AmountResult {
  /**
   * 一条理由。
   *
   * @param step the step or fact it concerns, such as {@code hardship}
   */
  public record Reason(Code code, String step, String sentence, String nextStep) {
    /** Sentence and next step. */
    public String text() {
      return sentence + nextStep;
    }
  }

  /** 稳定的拒绝代码。 */
  public enum Code {
    PACK_NOT_IN_FORCE("AMOUNT-PACK"),
    CASE_TYPE_UNKNOWN("AMOUNT-CASE-TYPE"),
    AGE_UNKNOWN("AMOUNT-AGE"),
    NOT_A_MINOR("AMOUNT-MINOR"),
    CLASS_UNKNOWN("AMOUNT-CLASS"),
    SUPPLEMENT_UNKNOWN("AMOUNT-SUPPLEMENT"),
    ANALOGY_WITHOUT_REASON("AMOUNT-ANALOGY"),
    CHOICE_UNKNOWN("AMOUNT-CHOICE"),
    CHOICE_OUT_OF_RANGE("AMOUNT-RANGE"),
    CHOICE_WITHOUT_REASON("AMOUNT-REASON"),
    CHOICE_WITHOUT_CHOOSER("AMOUNT-CHOOSER"),
    EXCEPTION_INCOMPLETE("AMOUNT-EXCEPTION"),
    WAGE_UNKNOWN("AMOUNT-WAGE"),
    INJURY_UNKNOWN("AMOUNT-INJURY"),
    LOSS_UNKNOWN("AMOUNT-LOSS"),
    DEPENDANTS_UNKNOWN("AMOUNT-DEPENDANTS"),
    WRONG_ORGAN("AMOUNT-ORGAN");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    /** The stable code in APIs. */
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public AmountRefusal {
    reasons = List.copyOf(reasons);
  }
}
