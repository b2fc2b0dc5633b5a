package org.relieflink.platform.pool;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一条记录的全部内容和来历。 A record with everything the list says, and where it says so.
 *
 * @param values what the list has beyond the common fields, in the order of the contract
 * @param versions newest first; the first is the live one unless the record has ended
 */
public record RecordDetail(
    LiveRecord record, List<Value> values, Provenance provenance, List<Version> versions) {

  /**
   * One value under the label the department uses.
   *
   * @param sensitivity 1 open, 2 personal, 3 identifying or health
   */
  public record Value(String field, String label, String text, int sensitivity) {}

  /** A span of time during which the pool held one state of the record. */
  public record Version(
      String batchNumber, Instant knownFrom, @Nullable Instant knownTo, boolean retracted) {}

  /** Since when the pool holds the record as it is; null when it has no version. */
  public @Nullable Instant knownSince() {
    return versions.isEmpty() ? null : versions.get(0).knownFrom();
  }

  /** Never shows the values: they are personal data. */
  @Override
  public String toString() {
    return "RecordDetail[" + record.recordId() + "]";
  }
}
