package org.relieflink.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 按哪一天看数据池：某日的情况，以某日所知为准。 Which state of the pool answers: what was true on a day, as far as was
 * known on a day.
 *
 * <p>{@link #NOW} sees records whose validity and knowledge are both open. {@code AsOf.of(crimeDay,
 * decisionDay)} asks in which classes a person was on the day of the crime, as known on the day of
 * the decision.
 */
public final class AsOf {
  /** The records as they stand. */
  public static final AsOf NOW = new AsOf(null, null);

  private final int onDay;
  private final int knownDay;
  private final boolean now;

  private AsOf(@Nullable LocalDate onDay, @Nullable LocalDate knownDay) {
    this.onDay = Times.day(onDay);
    this.knownDay = Times.day(knownDay);
    now = onDay == null;
  }

  /** True on {@code onDay}, known on {@code knownDay}. */
  public static AsOf of(LocalDate onDay, LocalDate knownDay) {
    return new AsOf(onDay, knownDay);
  }

  boolean sees(long days) {
    return now ? Times.open(days) : Times.held(days, onDay, knownDay);
  }
}
