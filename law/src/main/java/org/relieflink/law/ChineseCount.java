package org.relieflink.law;

/** 小的数写成汉字。Small counts in Chinese numerals. */
final class ChineseCount {
  private static final String DIGITS = "零一二三四五六七八九十";

  private ChineseCount() {}

  /** 0 to 19; larger numbers in figures. */
  static String of(long count) {
    if (count < DIGITS.length()) {
      return DIGITS.substring((int) count, (int) count + 1);
    }
    return count < 20 ? "十" + of(count - 10) : " " + count + " ";
  }
}
