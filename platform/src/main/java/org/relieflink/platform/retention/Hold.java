package org.relieflink.platform.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 留存令：a kind of data, or what is kept of one person, is not deleted by rule until this is ended.
 *
 * @param kind null = one person, whose number is not kept
 * @param endedBy staff number; null while it stands
 */
public record Hold(
    long id,
    @Nullable RetentionKind kind,
    String reason,
    String officer,
    String officerName,
    Instant at,
    @Nullable String endedBy,
    @Nullable String endedReason,
    @Nullable Instant endedAt) {

  /** As papers name it. */
  public String number() {
    return "LC-%06d".formatted(id);
  }

  public boolean stands() {
    return endedAt == null;
  }
}
