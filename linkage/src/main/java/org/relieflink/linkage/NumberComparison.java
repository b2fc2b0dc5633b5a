package org.relieflink.linkage;

/** 比身份号码。 Compares packed numbers; symmetric. */
final class NumberComparison {
  private static final int DIGITS = 17;

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
    int[] places = new int[2];
    int different = 0;
    if (checkA != checkB) {
      places[different++] = DIGITS;
    }
    long x = a;
    long y = b;
    for (int i = DIGITS - 1; i >= 0; i--) {
      if (x % 10 != y % 10) {
        if (different == 2) {
          return NumberLevel.DIFFERENT_WRONG;
        }
        places[different++] = i;
      }
      x /= 10;
      y /= 10;
    }
    if (different < 2) {
      return NumberLevel.ONE_EDIT;
    }
    boolean neighbors = places[0] == places[1] + 1;
    int first = digit(a, places[1]);
    int second = places[0] == DIGITS ? checkA : digit(a, places[0]);
    int otherSecond = places[0] == DIGITS ? checkB : digit(b, places[0]);
    boolean swapped = neighbors && first == otherSecond && second == digit(b, places[1]);
    return swapped ? NumberLevel.SWAPPED : NumberLevel.TWO_EDITS;
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
    boolean endsInX = NumberCode.check(wrong) == NumberCode.SHORT_X;
    String part = String.format("%017d", NumberCode.key(wrong));
    String shorter = endsInX ? part.substring(0, DIGITS - 1) + "X" : part;
    String whole =
        String.format("%017d", NumberCode.key(usable))
            + (NumberCode.check(usable) == NumberCode.CHECK_X ? "X" : NumberCode.check(usable));
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == whole.charAt(same)) {
      same++;
    }
    return shorter.substring(same).equals(whole.substring(same + 1))
        ? NumberLevel.ONE_EDIT
        : NumberLevel.DIFFERENT_WRONG;
  }
}
