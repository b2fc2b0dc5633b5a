package org.relieflink.platform.screening.internal.store;

import java.util.stream.Collectors;
import org.relieflink.linkage.Evidence;
import org.relieflink.linkage.Field;
import org.relieflink.linkage.Hit;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.RecordFace;

/**
 * 将要发布的一条命中。 A hit before it is published.
 *
 * @param minor whether the party is under age on the day of the run
 */
public record NewHit(Party party, Hit hit, Comparison comparison, boolean minor) {
  /** Children come first, whatever the score: they are to be seen to at once. */
  private static final double MINORS_FIRST = 1_000;

  RecordFace record() {
    return comparison.hitRecord();
  }

  double sortKey() {
    return hit.score() + (minor ? MINORS_FIRST : 0);
  }

  /**
   * What a person's verdict was about. Same fingerprint: the verdict still holds after a new run;
   * another one: the hit waits again. The size of the pool is no part of it.
   */
  public String fingerprint() {
    String reasons =
        hit.evidence().stream()
            .filter(evidence -> evidence.field() != Field.POOL_SIZE)
            .map(NewHit::told)
            .collect(Collectors.joining(";"));
    return hit.kind().code() + ":" + hit.relation() + ":" + reasons;
  }

  private static String told(Evidence evidence) {
    return evidence.field() + "=" + evidence.labelZh();
  }

  @Override
  public String toString() {
    return hit.toString();
  }
}
