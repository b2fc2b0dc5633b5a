package org.relieflink.tabular;

import java.util.Arrays;
import java.util.List;

/**
 * 一行。 One row that has at least one cell that is not blank.
 *
 * @param number as Excel shows it, from 1; blank rows are counted but not delivered
 * @param cells raw text by column, from 0; shorter than the header when the row ends early
 * @param kinds as long as {@code cells}
 */
public record Row(long number, List<String> cells, List<CellKind> kinds) {
  /**
   * The cell's text without outer white space (also full-width and no-break); empty beyond the end.
   */
  public String text(int column) {
    return column >= 0 && column < cells.size() ? CellText.strip(cells.get(column)) : "";
  }

  /**
   * {@link #text}, but empty for what a spreadsheet could not compute: an error is nobody's name or
   * number.
   */
  public String value(int column) {
    return kind(column) == CellKind.ERROR ? "" : text(column);
  }

  /** The cell's text exactly as stored; empty beyond the end. */
  public String raw(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  public CellKind kind(int column) {
    return column >= 0 && column < kinds.size() ? kinds.get(column) : CellKind.BLANK;
  }

  /** True where the file holds a number: an 18-digit number there has lost digits. */
  public boolean isNumeric(int column) {
    return kind(column) == CellKind.NUMBER;
  }

  static Row of(long number, String[] cells, CellKind[] kinds, int width) {
    return new Row(
        number,
        Arrays.asList(Arrays.copyOf(cells, width)),
        Arrays.asList(Arrays.copyOf(kinds, width)));
  }

  /** Never shows the cells: they hold personal data. */
  @Override
  public String toString() {
    return "Row[" + number + ", " + cells.size() + " cells]";
  }
}
