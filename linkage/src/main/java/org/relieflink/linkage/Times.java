package org.relieflink.linkage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 记录的两种时间：何时属实、何时知道。 When a record was true (valid) and when it was known, as days in one word.
 *
 * <p>From is included, to is not; an open end is {@link #OPEN}. Days count from 1899-12-31, 16 bits
 * each, which reaches 2079.
 */
final class Times {
  static final int OPEN = 0;
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 31);
  private static final int LAST_DAY = 0xFFFF;

  /** The year behind which days have no place in a word. */
  private static final int NEVER = 2079;

  private Times() {}

  static long word(int validFrom, int validTo, int knownFrom, int knownTo) {
    return ((long) validFrom << 48) | ((long) validTo << 32) | ((long) knownFrom << 16) | knownTo;
  }

  /**
   * A date yyyymmdd of the calendar; null for none, or one that is no date or lacks its century.
   */
  private static @Nullable LocalDate dateOf(int date) {
    return date == 0 || BirthText.withoutCentury(date) || !BirthText.real(date)
        ? null
        : LocalDate.of(BirthText.year(date), BirthText.month(date), BirthText.day(date));
  }

  /** The first day of a date, also of one that tells only month or year. */
  static @Nullable LocalDate firstDay(int date) {
    int month = Math.max(1, BirthText.month(date));
    boolean partial = date != 0 && BirthText.day(date) == 0 && !BirthText.withoutCentury(date);
    return partial ? LocalDate.of(BirthText.year(date), month, 1) : dateOf(date);
  }

  /**
   * The day behind a last day: of a day, month or year the whole of it still counts; null for none,
   * and for one so far away that it stands for none (2099-12-31).
   */
  static @Nullable LocalDate behind(int date) {
    LocalDate first = firstDay(date);
    if (first == null || first.getYear() >= NEVER) {
      return null;
    }
    if (BirthText.day(date) != 0) {
      return first.plusDays(1);
    }
    return BirthText.month(date) != 0 ? first.plusMonths(1) : first.plusYears(1);
  }

  static int day(@Nullable LocalDate date) {
    return date == null
        ? OPEN
        : (int) Math.max(1, Math.min(LAST_DAY, ChronoUnit.DAYS.between(EPOCH, date)));
  }

  static int validFrom(long word) {
    return (int) (word >>> 48);
  }

  static int validTo(long word) {
    return (int) (word >>> 32) & LAST_DAY;
  }

  static int knownFrom(long word) {
    return (int) (word >>> 16) & LAST_DAY;
  }

  static int knownTo(long word) {
    return (int) word & LAST_DAY;
  }

  /** The same times with the record no longer known from a day on. */
  static long forgotten(long word, int day) {
    return (word & ~(long) LAST_DAY) | day;
  }

  /** Whether neither end has come: the record as it stands now. */
  static boolean open(long word) {
    return validTo(word) == OPEN && knownTo(word) == OPEN;
  }

  /** Whether the record was true on one day as far as was known on another. */
  static boolean held(long word, int onDay, int knownDay) {
    return within(onDay, validFrom(word), validTo(word))
        && within(knownDay, knownFrom(word), knownTo(word));
  }

  private static boolean within(int day, int from, int to) {
    return (from == OPEN || from <= day) && (to == OPEN || day < to);
  }
}
