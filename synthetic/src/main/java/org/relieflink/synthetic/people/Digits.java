package org.relieflink.synthetic.people;

import java.time.LocalDate;

/** 补零 · Figures with leading zeros, without the cost of a format string. */
public final class Digits {
  private static final String ZEROS = "00000000";

  private Digits() {}

  /** At least {@code width} digits, at most eight zeros. */
  public static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return digits.length() >= width ? digits : ZEROS.substring(0, width - digits.length()) + digits;
  }

  /** 20240105. */
  public static String compact(LocalDate date) {
    return padded(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth(), 8);
  }
}
