package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.pool.internal.clean.StepHistory.Numbered;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Row;

/**
 * 把步骤照做在原来的行上。 Takes the steps that stand on the rows as they came, row by row: each row needs
 * nothing but itself, so that a file of any length passes in constant memory.
 */
public final class Mending {
  public static final Mending NONE = new Mending(List.of());

  private final List<Numbered> steps;

  public Mending(List<Numbered> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Whether no step stands. */
  public boolean none() {
    return steps.isEmpty();
  }

  /**
   * A cell that is not as it came.
   *
   * @param seq the step that gave it its present writing
   */
  public record Touch(String field, int seq) {}

  /** A row and what was changed in it; the row itself when nothing was. */
  public record Mended(Row row, List<Touch> touches) {}

  public Mended apply(int sheet, Row row, ColumnMap columns) {
    Map<String, Touch> touches = new LinkedHashMap<>();
    Map<String, String> now = new LinkedHashMap<>();
    for (Numbered numbered : steps) {
      CleanStep step = numbered.step();
      int column = columns.columnOf(step.field());
      String text = now.getOrDefault(step.field(), row.text(column));
      if (column >= 0 && step.changes(sheet, row.number(), text)) {
        now.put(step.field(), step.to());
        touches.put(step.field(), new Touch(step.field(), numbered.seq()));
      }
    }
    return now.isEmpty()
        ? new Mended(row, List.of())
        : new Mended(written(row, columns, now), List.copyOf(touches.values()));
  }

  private static Row written(Row row, ColumnMap columns, Map<String, String> texts) {
    List<String> cells = new ArrayList<>(row.cells());
    List<CellKind> kinds = new ArrayList<>(row.kinds());
    texts.forEach(
        (field, text) -> {
          int column = columns.columnOf(field);
          while (cells.size() <= column) {
            cells.add("");
            kinds.add(CellKind.BLANK);
          }
          cells.set(column, text);
          kinds.set(column, text.isEmpty() ? CellKind.BLANK : CellKind.TEXT);
        });
    return new Row(row.number(), cells, kinds);
  }
}
