package org.relieflink.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.AsOf;

/**
 * 碰撞的方式。 How to collide.
 *
 * @param model another model than the shipped one
 * @param exact by equal numbers alone
 * @param fields name of the field model; null for that of the weights
 * @param oneToOne both lists are declared to name each person once
 * @param personsOnly the parties' own records, without their families
 * @param onDay the day whose state is asked for; null for {@code knownDay}, and where that is null
 *     too for the records as they stand
 * @param knownDay as known on this day; null for {@code onDay} itself
 */
record ScreenManner(
    int threads,
    @Nullable Path model,
    boolean exact,
    @Nullable String fields,
    boolean oneToOne,
    boolean personsOnly,
    @Nullable LocalDate onDay,
    @Nullable LocalDate knownDay) {

  static ScreenManner usual(int threads, boolean exact, boolean personsOnly) {
    return new ScreenManner(threads, null, exact, null, false, personsOnly, null, null);
  }

  /** Whether nothing is asked that a comparison of numbers alone would pass over. */
  boolean isPlain() {
    return model == null && fields == null && !oneToOne && onDay == null && knownDay == null;
  }

  AsOf asOf() {
    LocalDate on = onDay == null ? knownDay : onDay;
    return on == null ? AsOf.NOW : AsOf.of(on, knownDay == null ? on : knownDay);
  }
}
