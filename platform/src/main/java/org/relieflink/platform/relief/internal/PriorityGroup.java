package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Sex;
import org.relieflink.law.RuleFile;

/**
 * 优先清单的一类。
 *
 * @param under years of age that one is not yet; 0 = does not ask
 * @param from years of age from which; 0 = does not ask
 * @param sex null = does not ask
 * @param chosen whether an officer ticks it
 */
record PriorityGroup(Dated dated, int under, int from, @Nullable Sex sex, boolean chosen) {
  static PriorityGroup of(RuleFile row, Dated dated) {
    return new PriorityGroup(
        dated,
        row.has("under") ? row.number("under") : 0,
        row.has("from") ? row.number("from") : 0,
        row.has("sex") ? Sex.FEMALE : null,
        row.flag("chosen"));
  }

  /** Whether the data themselves say so. */
  boolean holds(@Nullable LocalDate born, @Nullable Sex known, LocalDate today) {
    if (chosen || (sex != null && sex != known)) {
      return false;
    }
    if (under == 0 && from == 0) {
      return sex != null;
    }
    if (born == null) {
      return false;
    }
    int years = Period.between(born, today).getYears();
    return (under == 0 || years < under) && (from == 0 || years >= from);
  }
}
