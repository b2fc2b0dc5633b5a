package org.relieflink.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * 起止日期 · Days from the first to the last, both counted; without a last day it is still running.
 *
 * @param from first day
 * @param to last day, null while open
 */
public record Period(LocalDate from, @Nullable LocalDate to) {
  /** 止不早于起 · Throws {@link IllegalArgumentException} if the last day is before the first. */
  public Period {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends on or after its first day: " + from);
    }
  }

  /** 自某日起 · Open from a day on. */
  public static Period startingOn(LocalDate from) {
    return new Period(from, null);
  }

  /** 是否包含某日 · Whether the day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !isOverBy(day);
  }

  /** 是否重叠 · Whether the two share at least one day. */
  public boolean overlaps(Period other) {
    return !isOverBy(other.from) && !other.isOverBy(from);
  }

  /** 是否仍在继续 · Whether it has no last day. */
  public boolean isOpen() {
    return to == null;
  }

  /** 天数，首尾都算；未止没有 · Days, both ends counted; empty while open. */
  public OptionalLong days() {
    return to == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(from, to) + 1);
  }

  private boolean isOverBy(LocalDate day) {
    return to != null && day.isAfter(to);
  }
}
