package org.relieflink.linkage;

/**
 * 没有校验位的号码。 A number of four to fifteen digits without a check digit: a mistyped one cannot be told
 * from another person's, so no correction is tried; numbers a slip apart share a key.
 */
final class EnglishNumber {
  private static final int LEAST_DIGITS = 4;
  private static final int MOST_DIGITS = 15;

  private EnglishNumber() {}

  /** The packed number; {@link NumberCode#NONE} for letters, other lengths, one repeated digit. */
  static long read(byte[] text, int from, int to) {
    long digits = 0;
    int length = 0;
    boolean varied = false;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (c >= '0' && c <= '9' && length < MOST_DIGITS) {
        varied |= length > 0 && digits % 10 != c - '0';
        digits = digits * 10 + c - '0';
        length++;
      } else if (c != ' ' && c != '-' && c != '\'') {
        return NumberCode.NONE;
      }
    }
    return length < LEAST_DIGITS || !varied
        ? NumberCode.NONE
        : NumberCode.unchecked(digits, length);
  }

  static NumberLevel compare(long a, long b) {
    if (a == NumberCode.NONE || b == NumberCode.NONE) {
      return NumberLevel.MISSING;
    }
    if (a == b) {
      return NumberLevel.SAME;
    }
    int longer = NumberCode.check(a) - NumberCode.check(b);
    if (longer == 0) {
      return sameLength(NumberCode.key(a), NumberCode.key(b));
    }
    boolean oneMore = longer == 1 ? leavesOneOut(a, b) : longer == -1 && leavesOneOut(b, a);
    return oneMore ? NumberLevel.ONE_EDIT : NumberLevel.DIFFERENT_WRONG;
  }

  /** Of two numbers of as many digits. */
  static NumberLevel sameLength(long a, long b) {
    int different = 0;
    boolean swapped = false;
    long x = a;
    long y = b;
    for (; x != y; x /= 10, y /= 10) {
      if (x % 10 != y % 10) {
        different++;
        swapped |= x % 100 / 10 == y % 10 && y % 100 / 10 == x % 10;
      }
    }
    return switch (different) {
      case 1 -> NumberLevel.ONE_EDIT;
      case 2 -> swapped ? NumberLevel.SWAPPED : NumberLevel.TWO_EDITS;
      default -> NumberLevel.DIFFERENT_WRONG;
    };
  }

  private static boolean leavesOneOut(long more, long less) {
    for (int i = 0; i < NumberCode.check(more); i++) {
      if (without(NumberCode.key(more), i) == NumberCode.key(less)) {
        return true;
      }
    }
    return false;
  }

  /** The digits without the one at a place from the right. */
  static long without(long digits, int place) {
    long power = 1;
    for (int i = 0; i < place; i++) {
      power *= 10;
    }
    return digits / (power * 10) * power + digits % power;
  }
}
