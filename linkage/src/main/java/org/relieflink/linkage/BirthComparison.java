package org.relieflink.linkage;

/**
 * 比出生日期。 Compares dates (yyyymmdd, parts may be 0); symmetric. A person may have two: the own
 * column and the one inside the number; the best pair counts.
 */
final class BirthComparison {
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
    boolean sameYear = BirthText.year(a) == BirthText.year(b);
    if (!BirthText.complete(a) || !BirthText.complete(b)) {
      return partial(a, b, sameYear);
    }
    if (a == b) {
      return BirthLevel.SAME;
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
    if (digitsDiffer(a, b) == 1) {
      return BirthLevel.ONE_DIGIT;
    }
    if (BirthText.unorderedMonthDay(a) == BirthText.unorderedMonthDay(b)) {
      return BirthLevel.MONTH_DAY_SAME;
    }
    if (!sameYear) {
      return BirthLevel.DIFFERENT;
    }
    return BirthText.month(a) == BirthText.month(b)
        ? BirthLevel.YEAR_MONTH_SAME
        : BirthLevel.SAME_YEAR;
  }

  private static int digitsDiffer(int a, int b) {
    int different = 0;
    for (int x = a, y = b; x != 0 || y != 0; x /= 10, y /= 10) {
      different += x % 10 == y % 10 ? 0 : 1;
    }
    return different;
  }
}
