package org.relieflink.linkage;

/**
 * 身份号码压缩成一个 long。 A citizen number as one long: 0 none, else state, 17 digits, check nibble.
 *
 * <p>Bits 0-3 hold the check digit (10 = X) or the shape of a wrong number, bits 4-60 the 17
 * leading digits, bits 61-62 the state. {@link #key} is the same for an 18-digit number and its
 * 15-digit form.
 */
final class NumberCode {
  static final long NONE = 0;
  static final int VALID = 1;
  static final int FROM_15 = 2;
  static final int WRONG = 3;

  /** Of a country whose numbers have no check digit; the check nibble holds how many digits. */
  static final int UNCHECKED = 4;

  /** Shapes of wrong numbers, in the check nibble. */
  static final int SHORT_DIGITS = 13;

  static final int SHORT_X = 14;
  static final int LONG_CUT = 15;
  static final int CHECK_X = 10;

  private static final int CHECK_BITS = 4;
  private static final int STATE_SHIFT = 61;
  private static final long DIGITS_MASK = (1L << (STATE_SHIFT - CHECK_BITS)) - 1;
  private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  static final int MODULUS = 11;

  /** Digits of an unchecked number that are shown. */
  private static final int SHOWN = 3;

  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;

  private NumberCode() {}

  static long of(int state, long digits17, int check) {
    return ((long) state << STATE_SHIFT) | (digits17 << CHECK_BITS) | check;
  }

  static long unchecked(long digits, int length) {
    return of(UNCHECKED, digits, length);
  }

  static int state(long code) {
    return (int) (code >>> STATE_SHIFT);
  }

  static boolean usable(long code) {
    int state = state(code);
    return state == VALID || state == FROM_15;
  }

  /** The 17 digits: equal keys of usable numbers mean the same number. */
  static long key(long code) {
    return (code >>> CHECK_BITS) & DIGITS_MASK;
  }

  /**
   * Digits and check alone, without the state: equal for the same person; 0 for no usable number.
   */
  static long bare(long code) {
    return usable(code) ? bare(key(code), check(code)) : 0;
  }

  static long bare(long digits17, int check) {
    return (digits17 << CHECK_BITS) | check;
  }

  static int check(long code) {
    return (int) (code & ((1 << CHECK_BITS) - 1));
  }

  /** Whether all 18 characters are there (and not one too few or too many). */
  static boolean wholeShape(long code) {
    return check(code) <= CHECK_X;
  }

  /** GB 11643: the check digit that belongs to 17 digits. */
  static int checkOf(long digits17) {
    int sum = 0;
    long rest = digits17;
    for (int i = FACTORS.length - 1; i >= 0; i--) {
      sum += (int) (rest % 10) * FACTORS[i];
      rest /= 10;
    }
    return checkOfSum(sum % MODULUS);
  }

  /** GB 11643: the weight of a place, 0 to 16 from the left. */
  static int factor(int place) {
    return FACTORS[place];
  }

  /** The remainder of the weighted sum that goes with a check digit. */
  static int sumOfCheck(int check) {
    return (12 - check) % MODULUS;
  }

  static int checkOfSum(int remainder) {
    return (12 - remainder) % MODULUS;
  }

  /** Birth date inside the number as yyyymmdd (not checked). */
  static int birth(long digits17) {
    return (int) (digits17 / 1000 % 100_000_000);
  }

  /** 1 male, 2 female. */
  static int sex(long digits17) {
    return digits17 % 2 == 1 ? SexText.MALE : SexText.FEMALE;
  }

  static int division(long digits17) {
    return (int) (digits17 / 100_000_000_000L);
  }

  /** Division and birth date: equal for twins, who differ in the sequence only. */
  static long firstFourteen(long code) {
    return key(code) / 1000;
  }

  /** Whether 17 digits can belong to a person: a division and a real date. */
  static boolean plausible(long digits17) {
    int birth = birth(digits17);
    int year = birth / 10000;
    return division(digits17) >= 110000
        && year >= FIRST_YEAR
        && year <= LAST_YEAR
        && BirthText.real(birth);
  }

  /** {@code 990123********402X}; wrong numbers keep their shape, unchecked ones their end. */
  static String masked(long code) {
    if (state(code) == UNCHECKED) {
      return "*".repeat(check(code) - SHOWN) + String.format("%03d", key(code) % 1000);
    }
    StringBuilder text = new StringBuilder(18).append(key(code));
    while (text.length() < 17) {
      text.insert(0, '0');
    }
    text.replace(6, 14, "********");
    int check = check(code);
    if (check == CHECK_X || check == SHORT_X) {
      text.append('X');
    } else if (check < CHECK_X) {
      text.append(check);
    }
    return text.toString();
  }
}
