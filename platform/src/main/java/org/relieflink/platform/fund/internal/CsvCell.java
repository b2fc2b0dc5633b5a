package org.relieflink.platform.fund.internal;

import org.jspecify.annotations.Nullable;

/** 表里的一格：RFC 4180; what a table program would take for a formula gets an apostrophe. */
public final class CsvCell {
  /** What a table program takes for the beginning of a formula, as {@code tabular} knows it. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvCell() {}

  /** The cell as it stands between commas; empty where there is no value. */
  public static String of(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    boolean number = value.matches("-?[0-9]+(\\.[0-9]+)?");
    String safe = formula && !number ? "'" + value : value;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
