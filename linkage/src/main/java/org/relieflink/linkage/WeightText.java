package org.relieflink.linkage;

/** 分值写法：一位小数。 Weights with one decimal; no locale, no allocation beyond the text. */
final class WeightText {
  private WeightText() {}

  /** {@code +9.4}, {@code -3.0}. */
  static String signed(double weight) {
    return appendSigned(weight, new StringBuilder(8)).toString();
  }

  static StringBuilder appendSigned(double weight, StringBuilder into) {
    if (tenths(weight) >= 0) {
      into.append('+');
    }
    return appendPlain(weight, into);
  }

  static String of(double weight) {
    return " " + signed(weight);
  }

  /** {@code 9.4}, {@code -3.0}. */
  static String plain(double score) {
    return appendPlain(score, new StringBuilder(8)).toString();
  }

  static StringBuilder appendPlain(double score, StringBuilder into) {
    long tenths = tenths(score);
    if (tenths < 0) {
      into.append('-');
    }
    long size = Math.abs(tenths);
    return into.append(size / 10).append('.').append((char) ('0' + size % 10));
  }

  private static long tenths(double weight) {
    return Math.round(weight * 10);
  }
}
