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

  /** One digit of the year, month or day wrong; still a date. */
  public static LocalDate oneDigit(LocalDate date, SplitMix random) {
    return switch (random.below(4)) {
      case 0 -> date.plusYears(random.chance(0.5) ? 10 : -10);
      case 1 -> date.withMonth(otherDigit(date.getMonthValue(), 12, random));
      case 2 -> date.withDayOfMonth(otherDigit(date.getDayOfMonth(), 28, random));
      default -> otherYear(date, random);
    };
  }

  /** A number that differs in its last digit where that stays between 1 and the most. */
  private static int otherDigit(int value, int most, SplitMix random) {
    int other = value / 10 * 10 + random.below(10);
    return other < 1 || other > most ? Math.min(value, most) : other;
  }

  /** Another day near it, as between the lunar and the solar calendar. */
  public static LocalDate nearby(LocalDate date, SplitMix random) {
    return date.plusDays(random.between(1, 40));
  }
}
