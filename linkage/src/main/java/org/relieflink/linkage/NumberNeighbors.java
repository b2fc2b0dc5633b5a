package org.relieflink.linkage;

import java.util.Arrays;

/**
 * 错号的一步更正。 The valid numbers one edit away from a wrong one: a digit changed, two neighbours
 * swapped, one left out or one too many. The check digit leaves about twenty.
 */
final class NumberNeighbors {
  private static final int DIGITS = 17;
  private static final int MAX = 256;

  private final int[] digit = new int[DIGITS + 1];
  private final long[] found = new long[MAX];
  private int count;

  /** Keys (17 digits) of all valid numbers one edit from a wrong number; empty for a usable one. */
  long[] of(long code) {
    count = 0;
    if (NumberCode.state(code) == NumberCode.WRONG) {
      switch (NumberCode.check(code)) {
        case NumberCode.LONG_CUT -> add(NumberCode.key(code));
        case NumberCode.SHORT_DIGITS -> insert(NumberCode.key(code), DIGITS);
        case NumberCode.SHORT_X -> insert(NumberCode.key(code) / 10, DIGITS - 1);
        default -> change(code);
      }
    }
    Arrays.sort(found, 0, count);
    return distinct();
  }

  private void spread(long digits, int length) {
    for (int i = length - 1; i >= 0; i--) {
      digit[i] = (int) (digits % 10);
      digits /= 10;
    }
  }

  private void change(long code) {
    spread(NumberCode.key(code), DIGITS);
    int check = NumberCode.check(code);
    add(NumberCode.key(code));
    long place = 1;
    for (int i = DIGITS - 1; i >= 0; i--) {
      long without = NumberCode.key(code) - digit[i] * place;
      for (int value = 0; value <= 9; value++) {
        addIfChecked(without + value * place, check);
      }
      place *= 10;
    }
    swapNeighbors(code, check);
  }

  private void swapNeighbors(long code, int check) {
    long place = 1;
    for (int i = DIGITS - 1; i > 0; i--) {
      long swapped =
          NumberCode.key(code)
              + (digit[i - 1] - digit[i]) * place
              + (digit[i] - digit[i - 1]) * place * 10;
      addIfChecked(swapped, check);
      place *= 10;
    }
    if (check < NumberCode.CHECK_X) {
      addIfChecked(NumberCode.key(code) - digit[DIGITS - 1] + check, digit[DIGITS - 1]);
    }
  }

  /** A number with one character missing: puts each digit at each place. */
  private void insert(long digits, int length) {
    boolean endsInX = length < DIGITS;
    int known = endsInX ? length : length - 1;
    int last = endsInX ? NumberCode.CHECK_X : (int) (digits % 10);
    long head = endsInX ? digits : digits / 10;
    long place = 1;
    for (int at = known; at >= 0; at--) {
      long right = head % place;
      long left = head / place * place * 10;
      for (int value = 0; value <= 9; value++) {
        addIfChecked(left + value * place + right, last);
      }
      place *= 10;
    }
    if (!endsInX) {
      add(digits);
    }
  }

  private void addIfChecked(long digits17, int check) {
    if (NumberCode.checkOf(digits17) == check) {
      add(digits17);
    }
  }

  private void add(long digits17) {
    if (NumberCode.plausible(digits17) && count < MAX) {
      found[count++] = digits17;
    }
  }

  private long[] distinct() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
