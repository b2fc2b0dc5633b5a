package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;

/** 一个案件的分录：oldest first; persons by the order in which they came up, no name, no number. */
public record CaseBook(String caseNo, List<CaseLine> lines) {
  public CaseBook {
    lines = List.copyOf(lines);
  }

  /**
   * 一笔。
   *
   * @param person the how-maniest of this case
   * @param fen what moved
   * @param heldFen still reserved after it, of the whole case
   * @param sentFen in transit after it
   * @param paidFen paid after it
   * @param basis article, in words
   * @param maker staff number and name
   * @param approvers who agreed, names
   * @param reverses the entry it reverses; 0 = none
   */
  public record CaseLine(
      long entry,
      LocalDate day,
      FundAct act,
      int person,
      long fen,
      long heldFen,
      long sentFen,
      long paidFen,
      String decision,
      String basis,
      String maker,
      String approvers,
      long reverses,
      long commitment) {}
}
