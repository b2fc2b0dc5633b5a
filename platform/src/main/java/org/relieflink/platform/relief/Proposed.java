package org.relieflink.platform.relief;

import org.jspecify.annotations.Nullable;

/**
 * 提请的意见：bound to the content it was made of.
 *
 * @param number of the step that proposed it
 * @param proposalId saved proposal of {@code opinion}; null where the organ typed the amount, or
 *     where nothing is to be given
 * @param digest keyed name of the content, 16 hexadecimal digits
 * @param amountFen 0 where nothing is to be given
 * @param ground id of the ground for refusing; empty where it is to be granted
 * @param words what the proposer wrote
 * @param help request to the office above that gives a share; null = none
 * @param upperFen that share of the amount; 0 = none
 * @param onTop whether it was added to the computed amount, not taken out of it
 */
public record Proposed(
    int number,
    @Nullable Long candidateId,
    @Nullable Long proposalId,
    String digest,
    long amountFen,
    String ground,
    String words,
    @Nullable Long help,
    long upperFen,
    boolean onTop) {
  public boolean isGrant() {
    return ground.isEmpty();
  }

  /** What this office pays itself. */
  public long ownFen() {
    return amountFen - upperFen;
  }

  /** What the saved proposal computed. */
  public long computedFen() {
    return onTop ? ownFen() : amountFen;
  }
}
