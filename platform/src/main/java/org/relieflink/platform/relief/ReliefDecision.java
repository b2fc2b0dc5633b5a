package org.relieflink.platform.relief;

import java.time.Instant;

/**
 * 决定：of a person who is named, with the reasons. Nothing else in the program is called a decision
 * on relief; what machines and handlers make are proposals.
 *
 * @param number of the step
 * @param amountFen what is granted, the same as was proposed; 0 where it is refused
 * @param ground id of the ground for refusing; empty where it is granted
 * @param digest of the proposal that was before the decider
 */
public record ReliefDecision(
    int number,
    long amountFen,
    String ground,
    String words,
    String digest,
    String officer,
    String officerName,
    Instant at) {
  public boolean isGrant() {
    return ground.isEmpty();
  }
}
