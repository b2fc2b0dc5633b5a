package org.relieflink.platform.pool.internal.run;

/** 列号变成字母：第 1 列是 A，第 28 列是 AB。 The letter a spreadsheet gives a column. */
public final class ColumnLetter {
  private static final int LETTERS = 26;

  private ColumnLetter() {}

  /**
   * The letters of a column.
   *
   * @param column from 0
   */
  public static String of(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }
}
