package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;

/**
 * 看哪些行。 Which rows are looked at.
 *
 * @param field column; null = no column in particular
 * @param is what its cell must be
 * @param reason fault of the cell, with {@link Is#REASON}
 * @param like a row that has the writing, with {@link Is#LIKE}
 * @param all good rows too
 */
public record Pick(
    @Nullable String field, Is is, @Nullable String reason, @Nullable Spot like, boolean all) {
  /** Bad rows of the whole file. */
  public static final Pick BAD = new Pick(null, Is.ANY, null, null, false);

  /** What a cell must be. */
  public enum Is {
    ANY,
    FILLED,
    BLANK,
    FAULTY,
    REASON,
    LIKE
  }

  /**
   * Some rows.
   *
   * @param rows places in the grid
   * @param more whether others follow
   */
  public record Page(List<Integer> rows, boolean more) {}

  /** Rows behind a place, in the order of the file. */
  public Page page(Grid grid, @Nullable Spot after, int most) {
    IntPredicate wanted = wanted(grid);
    List<Integer> rows = new ArrayList<>();
    for (int row = after == null ? 0 : grid.firstAfter(after); row < grid.size(); row++) {
      if (wanted.test(row)) {
        if (rows.size() == most) {
          return new Page(rows, true);
        }
        rows.add(row);
      }
    }
    return new Page(rows, false);
  }

  /** How many rows there are. */
  public long count(Grid grid) {
    IntPredicate wanted = wanted(grid);
    long count = 0;
    for (int row = 0; row < grid.size(); row++) {
      count += wanted.test(row) ? 1 : 0;
    }
    return count;
  }

  private IntPredicate wanted(Grid grid) {
    IntPredicate cell = cell(grid);
    return row -> (all || !grid.good(row)) && cell.test(row);
  }

  private IntPredicate cell(Grid grid) {
    String name = field;
    if (name == null) {
      return row -> true;
    }
    return switch (is) {
      case ANY -> row -> true;
      case FILLED -> row -> !grid.text(row, name).isEmpty();
      case BLANK -> row -> grid.text(row, name).isEmpty();
      case FAULTY -> row -> Facets.wrong(grid, row, name);
      case REASON -> row -> hasReason(grid, row, name);
      case LIKE -> {
        Optional<String> text =
            Optional.ofNullable(like).flatMap(grid::find).map(row -> grid.text(row, name));
        yield row -> text.isPresent() && text.get().equals(grid.text(row, name));
      }
    };
  }

  private boolean hasReason(Grid grid, int row, String name) {
    int column = grid.columnsOf(row).columnOf(name);
    return !grid.good(row)
        && grid.faults(row).stream()
            .anyMatch(fault -> fault.column() == column && fault.reason().name().equals(reason));
  }
}
