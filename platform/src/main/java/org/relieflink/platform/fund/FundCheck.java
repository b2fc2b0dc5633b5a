package org.relieflink.platform.fund;

import java.time.Instant;
import java.util.List;

/**
 * 账平不平：the eight invariants of one place, as they were asked at one moment.
 *
 * @param at when it was asked
 */
public record FundCheck(String place, Instant at, List<Verdict> verdicts) {
  public FundCheck {
    verdicts = List.copyOf(verdicts);
  }

  /** 三种回答：unknown is never taken for fine. */
  public enum State {
    HOLDS,
    BROKEN,
    UNKNOWN
  }

  /**
   * 一条。
   *
   * @param faults how many rows break it
   * @param looked how many rows were looked at; 0 where nothing is there yet
   */
  public record Verdict(FundInvariant invariant, State state, long faults, long looked) {}

  /** Broken as soon as one is, unknown as soon as one is or none was asked. */
  public State state() {
    if (verdicts.stream().anyMatch(one -> one.state == State.BROKEN)) {
      return State.BROKEN;
    }
    boolean all = verdicts.size() == FundInvariant.values().length;
    return all && verdicts.stream().allMatch(one -> one.state == State.HOLDS)
        ? State.HOLDS
        : State.UNKNOWN;
  }
}
