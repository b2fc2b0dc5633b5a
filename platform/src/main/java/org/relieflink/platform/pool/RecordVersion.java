package org.relieflink.platform.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.RecordTimes;

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

  /**
   * When it was true and when it was known; a state that ended has two: as it was taken to be while
   * it stood, and as it is known to have been since.
   *
   * @param zone in which days begin
   */
  public List<RecordTimes> times(ZoneId zone) {
    String start = first ? startText : firstAsOf.toString();
    RecordTimes stood = RecordTimes.read(start, endText, day(knownFrom, zone), day(knownTo, zone));
    return endedAsOf == null
        ? List.of(stood)
        : List.of(stood, new RecordTimes(stood.validFrom(), endedAsOf, stood.knownTo(), null));
  }

  private static @Nullable String day(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : LocalDate.ofInstant(at, zone).toString();
  }

  /** Whether it stood on a day, as far as was known on a day. */
  public boolean held(LocalDate onDay, LocalDate knownDay, ZoneId zone) {
    return times(zone).stream()
        .anyMatch(
            times ->
                within(onDay, times.validFrom(), times.validTo())
                    && within(knownDay, times.knownFrom(), times.knownTo()));
  }

  private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !from.isAfter(day)) && (to == null || day.isBefore(to));
  }

  /** As it was known on a day: what came later has not ended it yet; empty before it came. */
  public Optional<RecordVersion> asKnown(LocalDate knownDay, ZoneId zone) {
    Instant end = knownDay.plusDays(1).atStartOfDay(zone).toInstant();
    if (!knownFrom.isBefore(end)) {
      return Optional.empty();
    }
    boolean open = knownTo == null || !knownTo.isBefore(end);
    return Optional.of(
        open
            ? new RecordVersion(record, startText, endText, first, firstAsOf, null, knownFrom, null)
            : this);
  }

  /** Never shows the values: they are personal data. */
  @Override
  public String toString() {
    return "RecordVersion[" + record.recordId() + "]";
  }
}
