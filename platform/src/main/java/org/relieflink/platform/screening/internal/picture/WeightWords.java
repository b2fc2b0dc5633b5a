package org.relieflink.platform.screening.internal.picture;

/** 分值写法：带正负号，一位小数。 How a weight is written: a sign (a true minus) and one decimal. */
public final class WeightWords {
  /** Weights that round to nothing are told as nothing. */
  static final double SILENT_BELOW = 0.05;

  private WeightWords() {}

  /** {@code +9.4}, {@code −1.6}, {@code 0}. */
  public static String signed(double weight) {
    if (Math.abs(weight) < SILENT_BELOW) {
      return "0";
    }
    return (weight < 0 ? "−" : "+") + plain(Math.abs(weight));
  }

  /** {@code 11.6}, {@code −3.0}. */
  public static String plain(double weight) {
    long tenths = Math.round(weight * 10);
    long size = Math.abs(tenths);
    return (tenths < 0 ? "−" : "") + size / 10 + "." + size % 10;
  }

  /** A threshold: {@code 7}, {@code 0.5}. */
  public static String threshold(double value) {
    String text = plain(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
