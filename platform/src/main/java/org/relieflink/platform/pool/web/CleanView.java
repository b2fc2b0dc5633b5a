package org.relieflink.platform.pool.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.internal.clean.Clusters.Cluster;
import org.relieflink.platform.pool.internal.clean.Facets.ColumnFacet;

/**
 * 清理页要显示的。 What the page of cleaning shows.
 *
 * @param head number of the last step; every form names it, so that nobody overwrites what he has
 *     not seen
 * @param columns every column with its counts
 * @param chosen the column that is looked at, with its values; null for none
 * @param similar spellings of it that look alike
 * @param shown what rows are looked at
 * @param steps newest first
 * @param former steps of the last file that can be taken again
 */
public record CleanView(
    ImportBatch batch,
    int head,
    List<ColumnFacet> columns,
    @Nullable ColumnFacet chosen,
    List<Cluster> similar,
    CleanShown shown,
    RowsAnswer rows,
    List<StepLine> steps,
    int undoable,
    int redoable,
    int former) {

  /**
   * Some rows for pages and programs.
   *
   * @param total rows that fit
   * @param next to be given as {@code after} for the next page; empty on the last
   */
  public record RowsAnswer(int head, long total, String next, List<CleanRow> rows) {}

  /**
   * One row; of its cells only those that matter.
   *
   * @param sheet name of the sheet; empty for CSV
   * @param spot names the row in an edit, e.g. {@code 0.214}
   * @param person name, covered
   */
  public record CleanRow(
      String sheet, String spot, long row, boolean good, String person, List<Cell> cells) {}

  /**
   * One cell.
   *
   * @param shown covered where the field is
   * @param typed what an input starts with: the writing where nothing of it is covered
   * @param wrong empty for a right cell
   */
  public record Cell(
      String field,
      String letter,
      String label,
      String shown,
      String typed,
      String reason,
      String wrong,
      String mend) {}

  /**
   * One step in words.
   *
   * @param state {@code STANDS}, {@code UNDONE} or {@code MOVE} for an undo or a redo itself
   */
  public record StepLine(
      int seq, String text, long rows, long bad, String by, String when, String state) {}
}
