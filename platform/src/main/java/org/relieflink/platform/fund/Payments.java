package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 付款的大门：reservations become a batch, what was decided is checked once more, somebody else releases,
 * the ledger books each order, and the bank's file is written. No bank is called.
 */
public interface Payments {
  /** Payments in one batch. */
  int MOST_ITEMS = 5_000;

  /** Batches on one page, newest first. */
  int MOST_BATCHES = 50;

  /** Says which account of the office pays under a short name; once. */
  Outcome<SpecialAccount> openAccount(Officer officer, SpecialAccount account);

  List<SpecialAccount> accounts(Officer officer);

  /** Reservations that could be paid now: money there, payee bound, in no other batch. */
  List<Payable> payable(Officer officer);

  /**
   * Makes a batch of whole reservations, all of one special account and way, and checks each.
   *
   * @param key idempotency key: the same again is the same batch
   */
  Outcome<PayBatch> create(Officer officer, String key, List<Long> commitments);

  List<PayBatch> batches(Officer officer);

  Outcome<PayBatch> find(Officer officer, long batch);

  /** A person's word for what could not be found out. */
  Outcome<PayBatch> say(Officer officer, Said said);

  /** Checks everything anew and releases; with the last voice the orders are booked. */
  Outcome<PayBatch> release(Officer officer, long batch);

  /** Goes on where a stop left a released batch. */
  Outcome<PayBatch> goOn(Officer officer, long batch);

  /** Gives an open batch up; nothing was booked. */
  Outcome<PayBatch> drop(Officer officer, long batch);

  /**
   * The file for the bank: of one batch always the same bytes in one form, the one that was taken
   * first.
   */
  Outcome<BankFile> file(Officer officer, long batch, Taking taking);

  /** 专户。 */
  record SpecialAccount(String bank, String number, String title) {}

  /** 可以付的一笔预留。 */
  record Payable(
      long commitment,
      String bank,
      String caseNo,
      String decision,
      String tail,
      long fen,
      LocalDate lapsesOn,
      PayWay way) {}

  /** 一句说明：of which payment, for which check. */
  record Said(long item, PayCheck check, String words) {}

  /** 银行文件的样子。 */
  enum Form {
    /** Our own, docs/reference/bank-files.md. */
    CSV,
    /** ISO 20022 pain.001.001.09. */
    PAIN001
  }

  /**
   * 要银行文件。
   *
   * @param words why once more; empty the first time
   */
  record Taking(Form form, String words) {}

  /** 银行文件。 */
  record BankFile(String name, String text, String digest) {
    @Override
    public String toString() {
      return "BankFile[" + name + "]";
    }
  }
}
