package org.relieflink.linkage;

/**
 * 比出生日期（公历，八位数字）。 Compares dates of eight digits, of which some may be no day of the calendar: a
 * changed digit or two exchanged neighbours are one slip. Symmetric.
 */
final class EnglishBirthComparison {
  private EnglishBirthComparison() {}

  static BirthLevel compare(int a, int b) {
    if (a == 0 || b == 0) {
      return BirthLevel.MISSING;
    }
    if (a == b && BirthText.complete(a)) {
      return BirthLevel.SAME;
    }
    if (BirthText.complete(a) && BirthText.complete(b)) {
      return BirthText.swapped(a) == b ? BirthLevel.SWAPPED : unequal(a, b);
    }
    if (BirthText.year(a) != BirthText.year(b)) {
      return BirthLevel.DIFFERENT;
    }
    return partial(a, b);
  }

  private static BirthLevel partial(int a, int b) {
    if (BirthText.month(a) == 0 || BirthText.month(b) == 0) {
      return BirthLevel.YEAR_KNOWN;
    }
    boolean sameMonth = BirthText.month(a) == BirthText.month(b);
    return sameMonth ? BirthLevel.YEAR_MONTH_KNOWN : BirthLevel.SAME_YEAR;
  }

  private static BirthLevel unequal(int a, int b) {
    NumberLevel digits = EnglishNumber.sameLength(a, b);
    if (digits == NumberLevel.ONE_EDIT || digits == NumberLevel.SWAPPED) {
      return BirthLevel.ONE_DIGIT;
    }
    if (BirthText.unorderedMonthDay(a) == BirthText.unorderedMonthDay(b)) {
      return BirthLevel.MONTH_DAY_SAME;
    }
    if (BirthText.year(a) != BirthText.year(b)) {
      return BirthLevel.DIFFERENT;
    }
    boolean sameMonth = BirthText.month(a) == BirthText.month(b);
    return sameMonth ? BirthLevel.YEAR_MONTH_SAME : BirthLevel.SAME_YEAR;
  }
}
