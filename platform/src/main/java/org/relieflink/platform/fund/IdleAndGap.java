package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;

/**
 * 闲置和缺口，金额都是分。 Idle is what was received and not reserved for longer than the dated limit, first
 * come first used; the gap is what open cases need less what the money may serve by its terms.
 *
 * @param idleDays the limit of today
 * @param waiting open cases with an amount that nothing is reserved for
 * @param waitingFen what these need
 * @param unknown open cases without an amount
 * @param forecastFen what those may need, by the median of decided ones; 0 where too few were
 *     decided
 * @param forecast whether a forecast was possible
 * @param servedFen of the need with an amount, what the money may serve by its terms
 * @param exact whether more cannot be served; else so much at least, and the gap is at most that
 */
public record IdleAndGap(
    String place,
    LocalDate day,
    int idleDays,
    List<PoolIdle> pools,
    int waiting,
    long waitingFen,
    int unknown,
    long forecastFen,
    boolean forecast,
    long servedFen,
    boolean exact) {
  public IdleAndGap {
    pools = List.copyOf(pools);
  }

  /**
   * 一个资金池闲着多少。
   *
   * @param freeFen not reserved, earmarked or not
   * @param idleFen of it, without use for longer than the limit
   */
  public record PoolIdle(
      long id, String title, int year, long receivedFen, long freeFen, long idleFen) {}

  public long freeFen() {
    return pools.stream().mapToLong(PoolIdle::freeFen).sum();
  }

  public long idleFen() {
    return pools.stream().mapToLong(PoolIdle::idleFen).sum();
  }

  public long receivedFen() {
    return pools.stream().mapToLong(PoolIdle::receivedFen).sum();
  }

  /** What is missing for the cases with an amount. */
  public long gapFen() {
    return waitingFen - servedFen;
  }
}
