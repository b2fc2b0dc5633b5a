package org.relieflink.synthetic.damage;

import java.time.LocalDate;
import org.relieflink.synthetic.people.SplitMix;

/** 日期的差错 · How birth dates get written wrong; the result is always a real date. */
public final class DateSlips {
  private DateSlips() {}

  /** Month and day exchanged, where that gives a date. */
  public static LocalDate swapped(LocalDate date) {
    return date.getDayOfMonth() > 12
        ? date
        : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
  }

  /** A year more or less, as with ages counted the old way. */
  public static LocalDate otherYear(LocalDate date, SplitMix random) {
    return date.plusYears(random.chance(0.5) ? 1 : -1);
  }

  /** Another day near it, as between the lunar and the solar calendar. */
  public static LocalDate nearby(LocalDate date, SplitMix random) {
    return date.plusDays(random.between(1, 40));
  }
}
