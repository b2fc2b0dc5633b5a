package org.relieflink.platform.fund;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.watch.Alarm;

/** 预警背后的账：what the books and the bank's statements say of what an alarm rests on. */
public record FundEvidence(Alarm alarm, List<Line> lines, List<BankLine> bank) {
  public FundEvidence {
    lines = List.copyOf(lines);
    bank = List.copyOf(bank);
  }

  /**
   * 一笔分录，金额是分。
   *
   * @param told whether the alarm rests on this very entry
   * @param commitment the reservation it belongs to; 0 = none
   * @param batch that paid it; 0 = none
   * @param basis article, in words
   */
  public record Line(
      long entry,
      Instant at,
      FundAct act,
      long fen,
      boolean told,
      long commitment,
      long batch,
      String caseNo,
      String decision,
      String basis,
      String maker,
      String approvers) {}

  /** 对账单的一行，对不上的，金额是分。 */
  public record BankLine(
      String statement,
      int line,
      Statements.Outcomes outcome,
      String receipt,
      String orderNo,
      long fen,
      String settled) {}
}
