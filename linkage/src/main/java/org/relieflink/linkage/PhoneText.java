package org.relieflink.linkage;

/**
 * 电话文本读成数字。 National digits without the leading zero, 0 where there is no number. Of several
 * numbers in a cell the first mobile one counts, else the first whole one.
 *
 * <p>A mobile is eleven digits from 13; a landline with its area code ten or eleven; a local one
 * seven or eight. An extension is left out. What is none of these keeps its digits (at most
 * twelve), so that a mistyped number can still be one digit away.
 */
final class PhoneText {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 12;

  private static final long LEAST = 1_000_000;
  private static final long ASCENDING = 123_456_789_012L;

  /** Longer cells are remarks. */
  private static final int MAX_BYTES = 200;

  private static final long MOBILE_FROM = 13_000_000_000L;
  private static final long MOBILE_TO = 20_000_000_000L;
  private static final int MOBILE_DIGITS = 11;

  private PhoneText() {}

  static long read(byte[] text, int from, int to) {
    long plain = to - from == MOBILE_DIGITS ? plain(text, from, to) : 0;
    if (isMobile(plain) || from >= to) {
      return checked(plain, MOBILE_DIGITS);
    }
    return new PhoneScanner().read(text, from, Math.min(to, from + MAX_BYTES));
  }

  /** The usual form: digits and nothing else; 0 if it is not. */
  private static long plain(byte[] text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return 0;
      }
      value = value * 10 + text[i] - '0';
    }
    return value;
  }

  static boolean isMobile(long value) {
    return value >= MOBILE_FROM && value < MOBILE_TO;
  }

  /** The number if it can be one: long enough, not too long, no filler such as 1111111. */
  static long checked(long value, int digits) {
    boolean length = digits >= MIN_DIGITS && digits <= MAX_DIGITS && value >= LEAST;
    return length && !isFiller(value, digits) ? value : 0;
  }

  /** One digit over and over, or 1234567... */
  private static boolean isFiller(long value, int digits) {
    long digit = value % 10;
    long rest = value;
    while (rest > 0 && rest % 10 == digit) {
      rest /= 10;
    }
    long ascending = ASCENDING;
    for (int i = digits; i < MAX_DIGITS; i++) {
      ascending /= 10;
    }
    return rest == 0 || value == ascending;
  }

  /**
   * Four digits stay at the end, up to three in front; of a short number at least three are hidden.
   */
  static String masked(long phone) {
    String digits = Long.toString(phone);
    int head = Math.max(0, Math.min(3, digits.length() - 8));
    return digits.substring(0, head)
        + "*".repeat(digits.length() - 4 - head)
        + digits.substring(digits.length() - 4);
  }
}
