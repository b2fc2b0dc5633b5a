package org.relieflink.linkage;

/** 比身份号码。 Compares packed numbers; symmetric. */
final class NumberComparison {
  private static final int DIGITS = 17;
  private static final int NOWHERE = -1;

  private NumberComparison() {}

  static NumberLevel compare(long a, long b) {
    if (a == NumberCode.NONE || b == NumberCode.NONE) {
      return NumberLevel.MISSING;
    }
    boolean usableA = NumberCode.usable(a);
    boolean usableB = NumberCode.usable(b);
    if (usableA && usableB) {
      return bothUsable(a, b);
    }
    if (!usableA && !usableB) {
      return a == b ? NumberLevel.SAME_WRONG : bothWrong(a, b);
    }
    return usableA ? wrongAgainst(b, a) : wrongAgainst(a, b);
  }

  private static NumberLevel bothUsable(long a, long b) {
    boolean converted =
        NumberCode.state(a) == NumberCode.FROM_15 || NumberCode.state(b) == NumberCode.FROM_15;
    if (NumberCode.key(a) == NumberCode.key(b)) {
      boolean sameForm = NumberCode.state(a) == NumberCode.state(b);
      return converted && !sameForm ? NumberLevel.SAME_FROM_15 : NumberLevel.SAME;
    }
    return converted ? edits(NumberCode.key(a), NumberCode.key(b), 0, 0) : NumberLevel.DIFFERENT;
  }

  private static NumberLevel bothWrong(long a, long b) {
    boolean whole = NumberCode.wholeShape(a) && NumberCode.wholeShape(b);
    return whole
        ? edits(NumberCode.key(a), NumberCode.key(b), NumberCode.check(a), NumberCode.check(b))
        : NumberLevel.DIFFERENT_WRONG;
  }

  private static NumberLevel wrongAgainst(long wrong, long usable) {
    long right = NumberCode.key(usable);
    return switch (NumberCode.check(wrong)) {
      case NumberCode.LONG_CUT ->
          NumberCode.key(wrong) == right ? NumberLevel.ONE_EDIT : NumberLevel.DIFFERENT_WRONG;
      case NumberCode.SHORT_DIGITS, NumberCode.SHORT_X -> shortened(wrong, usable);
      default ->
          edits(NumberCode.key(wrong), right, NumberCode.check(wrong), NumberCode.check(usable));
    };
  }

  /** Counts places that differ; the check digit is place 17. */
  private static NumberLevel edits(long a, long b, int checkA, int checkB) {
    int last = checkA == checkB ? NOWHERE : DIGITS;
    int first = NOWHERE;
    long x = a;
    long y = b;
    for (int i = DIGITS - 1; x != y; i--) {
      if (x % 10 != y % 10) {
        if (first != NOWHERE) {
          return NumberLevel.DIFFERENT_WRONG;
        }
        first = last == NOWHERE ? NOWHERE : i;
        last = last == NOWHERE ? i : last;
      }
      x /= 10;
      y /= 10;
    }
    if (first == NOWHERE) {
      return NumberLevel.ONE_EDIT;
    }
    boolean swapped =
        last == first + 1
            && digit(a, first) == lastDigit(b, last, checkB)
            && lastDigit(a, last, checkA) == digit(b, first);
    return swapped ? NumberLevel.SWAPPED : NumberLevel.TWO_EDITS;
  }

  private static int lastDigit(long digits17, int position, int check) {
    return position == DIGITS ? check : digit(digits17, position);
  }

  private static int digit(long digits17, int position) {
    long rest = digits17;
    for (int i = DIGITS - 1; i > position; i--) {
      rest /= 10;
    }
    return (int) (rest % 10);
  }

  /** A number with one character missing: the rest must stand in order. */
  private static NumberLevel shortened(long wrong, long usable) {
    long key = NumberCode.key(usable);
    boolean usableX = NumberCode.check(usable) == NumberCode.CHECK_X;
    boolean one;
    if (NumberCode.check(wrong) == NumberCode.SHORT_X) {
      one = usableX && oneLeftOut(NumberCode.key(wrong) / 10, key);
    } else if (usableX) {
      one = NumberCode.key(wrong) == key;
    } else {
      one = oneLeftOut(NumberCode.key(wrong), key * 10 + NumberCode.check(usable));
    }
    return one ? NumberLevel.ONE_EDIT : NumberLevel.DIFFERENT_WRONG;
  }

  /** Whether leaving one digit out of the whole number gives the shorter one. */
  private static boolean oneLeftOut(long shorter, long whole) {
    long place = 1;
    long left = whole / 10;
    while (left > 0 || place <= shorter) {
      if (left * place + whole % place == shorter) {
        return true;
      }
      place *= 10;
      left /= 10;
    }
    return left * place + whole % place == shorter;
  }
}
