package org.relieflink.linkage;

/** 分值写法：始终带正负号，一位小数。 */
final class WeightText {
  private WeightText() {}

  /** {@code +9.4}, {@code -3.0}; no locale, no allocation beyond the text. */
  static String signed(double weight) {
    return (weight < 0 && tenths(weight) != 0 ? "-" : "+") + plain(Math.abs(weight));
  }

  static String of(double weight) {
    return " " + signed(weight);
  }

  /** {@code 9.4}, {@code -3.0}. */
  static String plain(double score) {
    long tenths = tenths(score);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + "." + size % 10;
  }

  private static long tenths(double weight) {
    return Math.round(weight * 10);
  }
}
