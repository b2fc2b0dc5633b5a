package org.relieflink.platform.fund;

import java.util.List;
import org.relieflink.kernel.CaseNumber;

/**
 * 一条命令：what is to be done with the fund; its text form shows no person.
 *
 * @param about what it is done to: a pool, an earmark, a commitment, an order in transit, for
 *     {@code REVERSE} an entry; 0 for a new pool
 * @param fen amount, 0 where the act takes what is there
 * @param receipt number of the bank's receipt; empty where there is none
 */
public record FundOrder(
    FundAct act,
    long about,
    long fen,
    Ground ground,
    Payee payee,
    Opening opening,
    String receipt) {

  /**
   * 凭什么。
   *
   * @param caseNo in its one form, however it was typed
   * @param decision number of the paper that decided it
   * @param instrument id in the register of instruments; empty = the usual one of the act
   * @param words why, free words
   */
  public record Ground(
      String caseNo, String decision, String instrument, String article, String words) {
    public static final Ground NONE = new Ground("", "", "", "", "");

    public Ground {
      caseNo = CaseNumber.of(caseNo);
      decision = decision.strip();
      words = words.strip();
    }
  }

  /**
   * 给谁。
   *
   * @param person citizen number, kept as a keyed name only; the fund reads it into its one form
   * @param instalment 1 for the first or only one
   * @param candidate of the opinion whose proposal it carries out; 0 = none in this system
   * @param proposal of that opinion; 0 = none
   * @param account the registered payee whose account it goes to; 0 = none
   */
  public record Payee(
      String person, int instalment, long candidate, long proposal, long account) {
    public static final Payee NONE = new Payee("", 0, 0, 0);

    /** Without an account. */
    public Payee(String person, int instalment, long candidate, long proposal) {
      this(person, instalment, candidate, proposal, 0);
    }

    @Override
    public String toString() {
      return "Payee[" + instalment + "]";
    }
  }

  /**
   * 开户写的；{@code purpose} 也是预留要的用途。
   *
   * @param year budget year
   * @param bank short name of the special account that pays, no number
   */
  public record Opening(String title, String origin, int year, String bank, String purpose) {
    public static final Opening NONE = new Opening("", "", 0, "", "");

    public Opening {
      title = title.strip();
    }
  }

  public static FundOrder of(FundAct act, long about) {
    return new FundOrder(act, about, 0, Ground.NONE, Payee.NONE, Opening.NONE, "");
  }

  public FundOrder fen(long amount) {
    return new FundOrder(act, about, amount, ground, payee, opening, receipt);
  }

  public FundOrder because(Ground why) {
    return new FundOrder(act, about, fen, why, payee, opening, receipt);
  }

  public FundOrder to(Payee whom) {
    return new FundOrder(act, about, fen, ground, whom, opening, receipt);
  }

  public FundOrder opening(Opening what) {
    return new FundOrder(act, about, fen, ground, payee, what, receipt);
  }

  public FundOrder receipt(String number) {
    return new FundOrder(act, about, fen, ground, payee, opening, number);
  }

  /**
   * Canonical text: one value a line in a fixed order; a backslash is doubled and a line break
   * written {@code \n}, so that no two orders have one text.
   *
   * @param person stands for the number: a keyed name
   */
  public String text(String person) {
    return String.join(
            "\n",
            List.of(
                act.name(),
                Long.toString(about),
                Long.toString(fen),
                safe(ground.caseNo),
                safe(ground.decision),
                safe(ground.instrument),
                safe(ground.article),
                safe(ground.words),
                person,
                Integer.toString(payee.instalment),
                Long.toString(payee.candidate),
                Long.toString(payee.proposal),
                safe(opening.title),
                safe(opening.origin),
                Integer.toString(opening.year),
                safe(opening.bank),
                safe(opening.purpose),
                safe(receipt)))
        + "\n";
  }

  private static String safe(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  @Override
  public String toString() {
    return "FundOrder[" + act + " " + about + " " + fen + "]";
  }
}
