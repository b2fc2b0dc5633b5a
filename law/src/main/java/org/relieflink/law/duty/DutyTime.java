package org.relieflink.law.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 发生了什么：the days that a clock reads.
 *
 * @param started day of what started it; not counted
 * @param ended day of what ended it; null while it runs
 * @param pauses in any order; what overlaps counts once
 * @param extended whether the extension of the rule was granted
 */
public record DutyTime(
    LocalDate started, @Nullable LocalDate ended, List<Pause> pauses, boolean extended) {
  public DutyTime {
    pauses = List.copyOf(pauses);
  }

  /** Without pauses and extension. */
  public static DutyTime of(LocalDate started, @Nullable LocalDate ended) {
    return new DutyTime(started, ended, List.of(), false);
  }
}
