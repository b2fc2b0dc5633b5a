package org.relieflink.linkage;

/** 比电话。 */
final class PhoneComparison {
  private PhoneComparison() {}

  static PhoneLevel compare(long a, long b) {
    if (a == 0 || b == 0) {
      return PhoneLevel.MISSING;
    }
    if (a == b) {
      return PhoneLevel.SAME;
    }
    int different = 0;
    for (long x = a, y = b; x != 0 || y != 0; x /= 10, y /= 10) {
      different += x % 10 == y % 10 ? 0 : 1;
    }
    return different == 1 ? PhoneLevel.ONE_DIGIT : PhoneLevel.DIFFERENT;
  }
}
