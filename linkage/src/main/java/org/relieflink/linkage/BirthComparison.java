package org.relieflink.linkage;

import org.relieflink.kernel.LunarCalendar;

/**
 * 比出生日期。 Compares dates (yyyymmdd, parts may be 0); symmetric. A person may have two: the own
 * column and the one inside the number; the best pair counts.
 *
 * <p>A year without its century takes the one of the other date.
 */
final class BirthComparison {
  /** A lunar date, read as a common one, is this many days (months of 31) before its real day. */
  private static final int LUNAR_LEAST = 15;

  private static final int LUNAR_MOST = 62;

  private BirthComparison() {}

  static BirthLevel best(int ownA, long numberA, int ownB, long numberB) {
    int insideA = inside(numberA);
    int insideB = inside(numberB);
    BirthLevel best = compare(ownA, ownB);
    if (insideA != ownA) {
      best = better(best, compare(insideA, ownB));
    }
    if (insideB != ownB) {
      best = better(best, compare(ownA, insideB));
    }
    if (insideA != ownA && insideB != ownB) {
      best = better(best, compare(insideA, insideB));
    }
    return best;
  }

  /** The date inside a usable number, 0 if none. */
  static int inside(long number) {
    return NumberCode.usable(number) ? NumberCode.birth(NumberCode.key(number)) : 0;
  }

  private static BirthLevel better(BirthLevel a, BirthLevel b) {
    return a.rank() <= b.rank() ? a : b;
  }

  static BirthLevel compare(int a, int b) {
    if (a == 0 || b == 0) {
      return BirthLevel.MISSING;
    }
    if (a == b && BirthText.complete(a)) {
      return BirthLevel.SAME;
    }
    return inOneCentury(BirthText.alongside(b, a), BirthText.alongside(a, b));
  }

  private static BirthLevel inOneCentury(int a, int b) {
    if (a == b && BirthText.complete(a)) {
      return BirthLevel.SAME;
    }
    boolean sameYear = BirthText.year(a) == BirthText.year(b);
    if (!BirthText.complete(a) || !BirthText.complete(b)) {
      return partial(a, b, sameYear);
    }
    if (sameYear && BirthText.swapped(a) == b) {
      return BirthLevel.SWAPPED;
    }
    return unequal(a, b, sameYear);
  }

  private static BirthLevel partial(int a, int b, boolean sameYear) {
    boolean monthsKnown = BirthText.month(a) != 0 && BirthText.month(b) != 0;
    if (!sameYear) {
      return BirthLevel.DIFFERENT;
    }
    if (!monthsKnown) {
      return BirthLevel.YEAR_KNOWN;
    }
    return BirthText.month(a) == BirthText.month(b)
        ? BirthLevel.YEAR_MONTH_KNOWN
        : BirthLevel.SAME_YEAR;
  }

  private static BirthLevel unequal(int a, int b, boolean sameYear) {
    if (sameYear && (BirthText.isNewYear(a) || BirthText.isNewYear(b))) {
      return BirthLevel.YEAR_DEFAULT;
    }
    if (oneDigitDiffers(a, b)) {
      return BirthLevel.ONE_DIGIT;
    }
    if (isLunar(a, b) || isLunar(b, a)) {
      return BirthLevel.LUNAR;
    }
    if (BirthText.unorderedMonthDay(a) == BirthText.unorderedMonthDay(b)) {
      return BirthLevel.MONTH_DAY_SAME;
    }
    return sameYear ? sameYear(a, b) : BirthLevel.DIFFERENT;
  }

  private static BirthLevel sameYear(int a, int b) {
    return BirthText.month(a) == BirthText.month(b)
        ? BirthLevel.YEAR_MONTH_SAME
        : BirthLevel.SAME_YEAR;
  }

  /** Whether the first date, taken as a lunar one, falls on the second. */
  private static boolean isLunar(int lunar, int solar) {
    int later = roughDays(solar) - roughDays(lunar);
    return later >= LUNAR_LEAST
        && later <= LUNAR_MOST
        && (LunarCalendar.solar(lunar) == solar || LunarCalendar.solarOfLeapMonth(lunar) == solar);
  }

  private static int roughDays(int date) {
    return (BirthText.year(date) * 12 + BirthText.month(date)) * 31 + BirthText.day(date);
  }

  /** The difference is then one digit and zeros: most pairs fail at its last digit. */
  private static boolean oneDigitDiffers(int a, int b) {
    int difference = Math.abs(a - b);
    int place = 1;
    while (difference % 10 == 0 && place < 10_000_000) {
      difference /= 10;
      place *= 10;
    }
    return difference <= 9 && a / place / 10 == b / place / 10;
  }
}
