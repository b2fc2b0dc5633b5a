package org.relieflink.linkage;

/** 电话文本读成数字。 Digits only, without country code; 0 for less than seven digits. */
final class PhoneText {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 15;
  private static final long MOBILE_SPAN = 100_000_000_000L;
  private static final int COUNTRY = 86;

  private PhoneText() {}

  static long read(byte[] text, int from, int to) {
    long value = 0;
    int digits = 0;
    for (int i = from; i < to; i += Utf8.width(text[i])) {
      int c = Utf8.codePoint(text, i, to);
      if (c >= '０' && c <= '９') {
        c = c - '０' + '0';
      }
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        digits++;
      } else if (second(c) && digits >= MIN_DIGITS) {
        break;
      }
      if (digits > MAX_DIGITS) {
        return 0;
      }
    }
    return digits < MIN_DIGITS ? 0 : national(value);
  }

  /** A second number in the same cell starts here; the first one counts. */
  private static boolean second(int c) {
    return c == '/' || c == ',' || c == '、' || c == '，' || c == ';' || c == '；';
  }

  private static long national(long value) {
    boolean withCountry = value / MOBILE_SPAN == COUNTRY && value % MOBILE_SPAN >= MOBILE_SPAN / 10;
    return withCountry ? value % MOBILE_SPAN : value;
  }

  static String masked(long phone) {
    String digits = Long.toString(phone);
    int head = Math.min(3, digits.length() - 4);
    return digits.substring(0, head)
        + "*".repeat(digits.length() - 4 - head)
        + digits.substring(digits.length() - 4);
  }
}
