package org.relieflink.tabular;

import java.math.BigDecimal;

/**
 * 数字单元格的文字。 The text of number cells: exact below 15 digits, raw above, where Excel has lost
 * digits.
 */
final class NumberText {
  private static final int LONGEST = 40;
  private static final int EXACT_DIGITS = 15;
  private static final int LARGEST_EXPONENT = 308;

  private NumberText() {}

  static boolean isNumber(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    try {
      BigDecimal number = new BigDecimal(value);
      return Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  /**
   * Some writers store 13800001111 as {@code 1.3800001111E10}: below 15 digits nothing is lost, so
   * plain digits are shown. From 16 digits on the raw text stays, so that the damage can be seen.
   */
  static String display(String value) {
    if (value.indexOf('E') < 0 && value.indexOf('e') < 0) {
      return value;
    }
    BigDecimal number = new BigDecimal(value).stripTrailingZeros();
    boolean exact =
        number.precision() - number.scale() <= EXACT_DIGITS && number.scale() <= EXACT_DIGITS;
    return exact ? number.toPlainString() : value;
  }
}
