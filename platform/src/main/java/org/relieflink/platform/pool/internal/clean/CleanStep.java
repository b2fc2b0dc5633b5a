package org.relieflink.platform.pool.internal.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 清理的一步：哪一列，哪些写法，改成什么。 One step of cleaning: which writings of a column become which; says nothing
 * of where the column stands, so that it can be taken again with the next file.
 *
 * @param field canonical name
 * @param spot the one cell that changes; null when every cell with such a writing does
 * @param from writings as they stood, without outer white space; distinct and in order
 * @param to the new writing; empty makes the cell blank
 */
public record CleanStep(String field, @Nullable Spot spot, List<String> from, String to) {
  public CleanStep {
    from = from.stream().distinct().sorted().toList();
  }

  /**
   * A row of a file.
   *
   * @param sheet from 0, among the sheets that are read
   * @param row as the spreadsheet counts
   */
  public record Spot(int sheet, long row) {
    /** As pages and programs name it: {@code 0.214}. */
    public String text() {
      return sheet + "." + row;
    }
  }

  /** Every cell of the column with one of these writings. */
  public static CleanStep everywhere(String field, List<String> from, String to) {
    return new CleanStep(field, null, from, to);
  }

  /** Whether this step changes a cell that reads so now. */
  public boolean changes(int sheet, long row, String text) {
    Spot one = spot;
    boolean here = one == null || (one.sheet() == sheet && one.row() == row);
    return here && !text.equals(to) && from.contains(text);
  }

  /** Never shows the texts: they may be of persons. */
  @Override
  public String toString() {
    return "CleanStep[" + field + ", " + from.size() + "]";
  }
}
