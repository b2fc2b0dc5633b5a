package org.relieflink.platform.pool;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一条记录的一个版本，和它何时属实、何时为本系统所知。 One state of a record, with what is known of when it was true and when
 * the pool held it.
 *
 * @param record its as-of date is that of the last list that had it so
 * @param startText first day, as the list writes it; null when the list says none
 * @param endText last day, as the list writes it
 * @param first whether nothing was known of the record before
 * @param firstAsOf day of the list that brought it
 * @param endedAsOf day of the list that no longer had it so; null while it stands or when taken
 *     back
 */
public record RecordVersion(
    LiveRecord record,
    @Nullable String startText,
    @Nullable String endText,
    boolean first,
    LocalDate firstAsOf,
    @Nullable LocalDate endedAsOf,
    Instant knownFrom,
    @Nullable Instant knownTo) {

  /** Never shows the values: they are personal data. */
  @Override
  public String toString() {
    return "RecordVersion[" + record.recordId() + "]";
  }
}
