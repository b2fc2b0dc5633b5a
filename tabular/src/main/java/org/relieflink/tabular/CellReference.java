package org.relieflink.tabular;

import org.jspecify.annotations.Nullable;

/**
 * 单元格位置，如 B12。 Cell positions such as B12; a text that is none gives a value no check lets pass.
 */
final class CellReference {
  private static final int BEYOND = Integer.MAX_VALUE;
  private static final int LETTERS = 26;

  private CellReference() {}

  /** Column from 0. */
  static int column(String reference) {
    int column = 0;
    int i = 0;
    while (i < reference.length() && i < 4 && isLetter(reference.charAt(i))) {
      column = column * LETTERS + (reference.charAt(i) - 'A' + 1);
      i++;
    }
    return i == 0 || i > 3 ? BEYOND : column - 1;
  }

  /** Row from 1. */
  static int row(String reference) {
    int i = 0;
    while (i < reference.length() && isLetter(reference.charAt(i))) {
      i++;
    }
    return rowNumber(reference.substring(i));
  }

  static int rowNumber(String digits) {
    int number = number(digits);
    return number <= 0 ? BEYOND : number;
  }

  /** A small whole number, or -1. */
  static int number(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /** Letters of a column from 0. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
