package org.relieflink.platform.opinion;

import java.util.Set;

/**
 * 一件同类案件：how near, and in what the two agree.
 *
 * @param candidateId its opinion
 * @param amountFen of its latest proposal, in fen
 * @param distance 0 = the same in everything that is compared
 * @param agrees what is known of both and the same
 */
public record LikeCase(
    long candidateId, String place, long amountFen, int distance, Set<LikeFact> agrees) {
  /** Copies the set. */
  public LikeCase {
    agrees = Set.copyOf(agrees);
  }
}
