package org.relieflink.platform.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 两条记录并排。
 *
 * @param one whether they are of one person by now
 * @param never the decision that keeps them apart; null when there is none
 * @param evidence what the engine says now; empty when it cannot be asked
 * @param version of the two groups, to be sent back with a decision
 */
public record Pairing(
    LiveRecord left,
    LiveRecord right,
    boolean one,
    @Nullable Long never,
    List<EvidenceStep> evidence,
    long version) {
  public Pairing {
    evidence = List.copyOf(evidence);
  }

  /** Never shows the persons. */
  @Override
  public String toString() {
    return "Pairing[" + left.recordId() + ", " + right.recordId() + "]";
  }
}
