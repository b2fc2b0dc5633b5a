package org.relieflink.platform.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一份导出：the entry that a mark leads to.
 *
 * @param officer staff number of who took it out
 * @param approvalId the agreement it rests on; null when it needed none
 */
public record ExportRecord(
    long id,
    String officer,
    String officerName,
    String label,
    String filter,
    long rows,
    String purpose,
    @Nullable Long approvalId,
    Instant at) {

  /** As the file shows it. */
  public String number() {
    return "D-%06d".formatted(id);
  }
}
