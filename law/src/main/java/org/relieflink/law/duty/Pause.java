package org.relieflink.law.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 停钟：the day it began still counts, the day on which the clock goes on does not.
 *
 * @param ground id of a {@link PauseGround}
 * @param to day on which the clock goes on; null while it stands
 */
public record Pause(String ground, LocalDate from, @Nullable LocalDate to) {
  /** Throws {@link IllegalArgumentException} if it ends before it begins. */
  public Pause {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("A pause ends on or after its first day: " + from);
    }
  }

  /** Whether this day is taken out of the time. */
  public boolean takes(LocalDate day) {
    return day.isAfter(from) && (to == null || !day.isAfter(to));
  }
}
