package org.relieflink.linkage;

import java.util.Arrays;

/**
 * 错号的一步更正。 The valid numbers one edit away from a wrong one: a digit changed, two neighbours
 * swapped, one left out or one too many. The check digit leaves about twenty.
 *
 * <p>The check digit is a sum modulo a prime, so at each place at most one digit can be right: it
 * is solved for, not tried out.
 */
final class NumberNeighbors {
  private static final int DIGITS = 17;

  /** At most one a place, one a swap, the number itself and one with the check digit swapped. */
  private static final int MAX = 3 * DIGITS;

  private static final int[] INVERSE = inverses();

  private final int[] digit = new int[DIGITS];
  private final long[] found = new long[MAX];
  private int count;

  private static int[] inverses() {
    int[] inverses = new int[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      while (inverses[i] * NumberCode.factor(i) % NumberCode.MODULUS != 1) {
        inverses[i]++;
      }
    }
    return inverses;
  }

  /** Keys (17 digits) of all valid numbers one edit from a wrong number; empty for a usable one. */
  long[] of(long code) {
    int corrections = collect(code);
    return Arrays.copyOf(found, corrections);
  }

  /** Finds them, sorted and distinct, for {@link #at}; gives how many. */
  int collect(long code) {
    count = 0;
    if (NumberCode.state(code) == NumberCode.WRONG) {
      long key = NumberCode.key(code);
      correct(key, NumberCode.check(code));
    }
    Arrays.sort(found, 0, count);
    return distinct();
  }

  private void correct(long key, int shape) {
    switch (shape) {
      case NumberCode.LONG_CUT -> add(key);
      case NumberCode.SHORT_DIGITS -> {
        add(key);
        insert(key / 10, (int) (key % 10));
      }
      case NumberCode.SHORT_X -> insert(key / 10, NumberCode.CHECK_X);
      default -> change(key, shape);
    }
  }

  long at(int i) {
    return found[i];
  }

  /** Spreads digits over the places from the left and gives their weighted sum. */
  private int spread(long digits, int length) {
    long rest = digits;
    int sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      digit[i] = (int) (rest % 10);
      rest /= 10;
      sum += digit[i] * NumberCode.factor(i);
    }
    return sum;
  }

  /** The digit, or 10 for none, that adds {@code missing} at a place. */
  private static int solve(int missing, int place) {
    return Math.floorMod(missing, NumberCode.MODULUS) * INVERSE[place] % NumberCode.MODULUS;
  }

  private void change(long key, int check) {
    int sum = spread(key, DIGITS);
    int missing = NumberCode.sumOfCheck(check) - sum;
    add(key);
    long place = 1;
    for (int i = DIGITS - 1; i >= 0; i--) {
      int right = solve(missing + digit[i] * NumberCode.factor(i), i);
      if (right <= 9) {
        add(key + (right - digit[i]) * place);
      }
      if (i > 0 && swapAdds(missing, i)) {
        add(key + (digit[i] - digit[i - 1]) * place * 9);
      }
      place *= 10;
    }
    swapCheck(key, check);
  }

  /** Whether swapping a place with the one before adds to the sum what is missing. */
  private boolean swapAdds(int missing, int i) {
    int moved = (digit[i] - digit[i - 1]) * (NumberCode.factor(i - 1) - NumberCode.factor(i));
    return (missing - moved) % NumberCode.MODULUS == 0;
  }

  private void swapCheck(long key, int check) {
    long swapped = key - digit[DIGITS - 1] + check;
    if (check < NumberCode.CHECK_X && NumberCode.checkOf(swapped) == digit[DIGITS - 1]) {
      add(swapped);
    }
  }

  /** Sixteen digits and a check digit: finds the digit left out at each place. */
  private void insert(long digits16, int check) {
    int before = spread(digits16, DIGITS - 1);
    int behind = 0;
    long place = 1;
    for (int at = DIGITS - 1; at >= 0; at--) {
      int value = solve(NumberCode.sumOfCheck(check) - before - behind, at);
      if (value <= 9) {
        add((digits16 / place * 10 + value) * place + digits16 % place);
      }
      if (at > 0) {
        before -= digit[at - 1] * NumberCode.factor(at - 1);
        behind += digit[at - 1] * NumberCode.factor(at);
      }
      place *= 10;
    }
  }

  private void add(long digits17) {
    if (NumberCode.plausible(digits17)) {
      found[count++] = digits17;
    }
  }

  private int distinct() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    count = kept;
    return kept;
  }
}
