package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 对账的大门：a statement of the bank comes in whole or not at all; each line is compared with the order
 * and the decision, and what fits is booked. What does not fit is named and books nothing.
 */
public interface Statements {
  /** Bytes of one statement. */
  int MOST_BYTES = 64 << 20;

  /** Takes one in and books what fits; one that a stop left half done goes on. */
  Outcome<Taken> take(Officer officer, byte[] file);

  /** Decision, order and receipt of the place side by side. */
  Standing standing(Officer officer);

  /** Ends a difference, with the reason. */
  Outcome<Standing> settle(Officer officer, Settling what);

  /** 了结哪一行。 */
  record Settling(long statement, int line, String words) {}

  /** 进来的一份。 */
  record Taken(long id, String number, int lines, int booked, int differences) {}

  /** 一行怎样对上。 */
  enum Outcomes {
    POSTED,
    /** Right, and nothing to book: all of it came back before. */
    NOTED,
    /** The same receipt once more. */
    REPEATED,
    PAID_TWICE,
    AMOUNT_DIFFERS,
    ACCOUNT_DIFFERS,
    UNKNOWN_ORDER,
    /** The order was taken back, or the ledger refuses it. */
    NOT_POSSIBLE,
    /** Money that came in beside any order. */
    OTHER_IN,
    /** Money that left beside any order. */
    OTHER_OUT;

    public boolean differs() {
      return this != POSTED && this != NOTED;
    }
  }

  /**
   * 一处差额。
   *
   * @param orderFen what was ordered; 0 where no order is known
   * @param bankFen what the bank says, money that came back below zero
   * @param settled who ended it and why; empty = open
   */
  record Difference(
      long statement,
      String number,
      int line,
      Outcomes outcome,
      String receipt,
      String orderNo,
      long orderFen,
      long bankFen,
      String settled) {}

  /** 付出了还没有回单的。 */
  record Late(long item, long batch, String orderNo, long fen, LocalDate sentOn, long days) {}

  /** 没有付成，怎样再付。 */
  record Retry(
      long item, long batch, long commitment, long entry, long fen, int attempt, LocalDate from) {}

  /**
   * 三方对账，金额都是分。
   *
   * @param bankFen what the statements say was paid, less what came back
   * @param booksFen what the ledger says was paid for the same orders
   * @param namedFen the differences together, and what came back before the bank said it was paid
   */
  record Standing(
      int statements,
      String last,
      long bankFen,
      long booksFen,
      long namedFen,
      List<Difference> differences,
      List<Late> late,
      List<Retry> retries) {
    public Standing {
      differences = List.copyOf(differences);
      late = List.copyOf(late);
      retries = List.copyOf(retries);
    }

    /** What nobody has a name for; 0 = every fen is explained. */
    public long unnamedFen() {
      return bankFen - booksFen - namedFen;
    }

    public long open() {
      return differences.stream().filter(one -> one.settled.isEmpty()).count();
    }
  }
}
