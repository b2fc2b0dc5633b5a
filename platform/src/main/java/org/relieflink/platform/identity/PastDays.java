package org.relieflink.platform.identity;

import java.time.LocalDate;

/**
 * 看过去哪一天。
 *
 * @param onDay how things stood on it
 * @param knownDay as far as was known at the end of it
 */
public record PastDays(LocalDate onDay, LocalDate knownDay) {
  /** Whether one of them is still to come: nobody can be told about it. */
  public boolean toCome(LocalDate today) {
    return onDay.isAfter(today) || knownDay.isAfter(today);
  }
}
