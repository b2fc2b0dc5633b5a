package org.relieflink.platform.pool;

/**
 * 一处错误，说明白了给人看。 One fault of one row, in words.
 *
 * @param sheet name of the sheet; empty for CSV
 * @param row as the spreadsheet counts
 * @param column letter and header, e.g. {@code C 身份证号}
 * @param shown the cell as written, masked where it is personal
 * @param reason stable code, e.g. {@code ID_CHECK_DIGIT}
 */
public record RowFault(
    String sheet,
    long row,
    String letter,
    String column,
    String shown,
    String reason,
    String wrong,
    String mend) {

  /** Whether the last character is the one that does not fit. */
  public boolean lastMarked() {
    return reason.equals("ID_CHECK_DIGIT") && shown.length() > 1;
  }

  /** All of the shown text but its last character. */
  public String shownHead() {
    return shown.isEmpty() ? "" : shown.substring(0, shown.length() - 1);
  }

  /** The last character of the shown text. */
  public String shownLast() {
    return shown.isEmpty() ? "" : shown.substring(shown.length() - 1);
  }
}
