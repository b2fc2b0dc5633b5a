package org.relieflink.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * 登记过的一次演练.
 *
 * @param copyId which copy was put back
 * @param copyAt when that was made
 * @param failed what did not hold; empty when it passed
 * @param unproven what nothing was shown of
 */
public record DrillRecord(
    Instant at,
    String copyId,
    Instant copyAt,
    boolean passed,
    List<DrillStep> failed,
    List<DrillStep> unproven,
    long seconds) {
  /** Copies the lists. */
  public DrillRecord {
    failed = List.copyOf(failed);
    unproven = List.copyOf(unproven);
  }
}
