package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.problem.Refusal;

/**
 * 一份对账单，读好了。
 *
 * @param form {@code CSV} or {@code CAMT053}
 * @param account whole number of the special account; only compared
 * @param openingFen what stood in it before
 */
record BankSheet(
    String form,
    String number,
    String account,
    long openingFen,
    long closingFen,
    List<Line> lines) {

  /** 一行是什么。 */
  enum Kind {
    PAID(-1),
    RETURNED(1),
    /** Not executed: nothing moved. */
    FAILED(0),
    IN(1),
    OUT(-1);

    private final int sign;

    Kind(int sign) {
      this.sign = sign;
    }
  }

  /**
   * 对账单的一行。
   *
   * @param account of the other side; empty where the bank does not say
   */
  record Line(
      int number,
      String receipt,
      String orderNo,
      Kind kind,
      long fen,
      String account,
      LocalDate day) {
    @Override
    public String toString() {
      return "Line[" + number + " " + kind + " " + fen + "]";
    }
  }

  /** Whether what it says of itself adds up. */
  Optional<Refusal> edited() {
    long stands = openingFen;
    for (Line one : lines) {
      stands = Math.addExact(stands, one.kind.sign * one.fen);
    }
    return stands == closingFen
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.STATEMENT_EDITED));
  }

  @Override
  public String toString() {
    return "BankSheet[" + number + ", " + lines.size() + "]";
  }
}
