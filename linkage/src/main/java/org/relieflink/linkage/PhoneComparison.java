package org.relieflink.linkage;

/** 比电话。 Compares two numbers; symmetric. */
final class PhoneComparison {
  /** Local numbers have seven or eight digits: below is one without its area code. */
  private static final long LOCAL = 100_000_000L;

  private static final long SEVEN_DIGITS = 10_000_000L;

  private PhoneComparison() {}

  static PhoneLevel compare(long a, long b) {
    if (a == 0 || b == 0) {
      return PhoneLevel.MISSING;
    }
    if (a == b) {
      return PhoneLevel.SAME;
    }
    if (sameLocal(a, b) || sameLocal(b, a)) {
      return PhoneLevel.LOCAL;
    }
    return oneDigitDiffers(a, b) ? PhoneLevel.ONE_DIGIT : PhoneLevel.DIFFERENT;
  }

  private static boolean oneDigitDiffers(long a, long b) {
    int different = 0;
    for (long x = a, y = b; (x != 0 || y != 0) && different < 2; x /= 10, y /= 10) {
      different += x % 10 == y % 10 ? 0 : 1;
    }
    return different == 1;
  }

  /** Whether the first is the second, a landline, without its area code. */
  private static boolean sameLocal(long local, long whole) {
    boolean landline = local < LOCAL && whole >= LOCAL * 10 && !PhoneText.isMobile(whole);
    long place = local < SEVEN_DIGITS ? SEVEN_DIGITS : LOCAL;
    return landline && whole % place == local;
  }
}
