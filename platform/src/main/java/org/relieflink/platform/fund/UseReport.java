package org.relieflink.platform.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 捐赠的使用情况：what became of one donor's confirmed gifts, to the fen. Which fen is whose is a choice
 * (ADR 0034): first in, first out, inside of what the money is meant for.
 *
 * @param givenFen confirmed gifts
 * @param stands where the money is now; all of it added up is what was given
 * @param paid by purpose and month; small rows are put together
 * @param cases distinct cases it went to; -1 = fewer than {@code least}
 * @param otherFen paid for another purpose than was wished
 * @param postings of the donor's money, oldest first, the first {@link #MOST}; for who keeps the
 *     books
 * @param least fewer cases stand in no row of their own
 */
public record UseReport(
    long donor,
    Instant at,
    long givenFen,
    Map<AccountKind, Long> stands,
    List<Used> paid,
    int cases,
    long otherFen,
    List<Moved> postings,
    int least) {
  /** Postings shown. */
  public static final int MOST = 500;

  /** Nothing is said about how many. */
  public static final int HIDDEN = -1;

  public UseReport {
    stands = Map.copyOf(stands);
    paid = List.copyOf(paid);
    postings = List.copyOf(postings);
  }

  /** So much stands on accounts of this kind. */
  public long fen(AccountKind kind) {
    return stands.getOrDefault(kind, 0L);
  }

  /**
   * 付了什么。
   *
   * @param purpose code; empty = several small rows together
   * @param month {@code 2026-11}; empty = several
   * @param cases {@link #HIDDEN} where they are fewer than the rule says
   */
  public record Used(String purpose, String month, int cases, long fen) {}

  /** 一笔分录里这个捐赠人的钱。 */
  public record Moved(long entry, LocalDate day, FundAct act, long fen) {}
}
