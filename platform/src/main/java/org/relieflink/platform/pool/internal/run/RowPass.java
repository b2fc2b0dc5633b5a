package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.util.Optional;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.DamagedColumn;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Table;

/** 一遍读完一个文件的每一行，导入和试查共用。 One pass over all rows of a file, for the import and for a trial. */
final class RowPass {
  private RowPass() {}

  /** Takes each row; {@code checked} is empty for notes and repeated headers. */
  @FunctionalInterface
  interface Taker {
    void take(int sheet, Row row, Optional<CheckedRow> checked);
  }

  /** Takes each row as it came. */
  @FunctionalInterface
  interface Rows {
    void take(int sheet, Row row, ColumnMap columns);
  }

  static void each(Table table, FileFace face, RowChecker checker, Taker taker) throws IOException {
    each(table, face, (sheet, row, columns) -> taker.take(sheet, row, checker.check(row, columns)));
  }

  static void each(Table table, FileFace face, Rows rows) throws IOException {
    for (int i = 0; i < face.sheets().size(); i++) {
      SheetPlan plan = face.sheets().get(i);
      ColumnMap columns = plan.columnMap();
      int sheet = i;
      table
          .sheets()
          .get(plan.index())
          .forEachRowAfter(
              new Header(plan.headerRow(), plan.headers()), row -> rows.take(sheet, row, columns));
    }
  }

  /** Refuses a file that cannot be trusted at all: a damaged number column, or no row. */
  static void refuseIfUseless(RowChecker checker, long read, FileFace face, String name) {
    Optional<DamagedColumn> damaged = checker.damagedColumn();
    if (damaged.isPresent()) {
      DamagedColumn column = damaged.get();
      String header = header(face, column.column());
      throw Refusal.of(
              PoolRefusal.COLUMN_DAMAGED,
              name,
              ColumnLetter.of(column.column()) + " " + header,
              String.valueOf(column.damaged()),
              String.valueOf(column.filled()))
          .asException();
    }
    if (read == 0) {
      throw Refusal.of(PoolRefusal.LIST_EMPTY, name).asException();
    }
  }

  /** Columns are counted over all sheets: a later one may be wider than the first. */
  private static String header(FileFace face, int column) {
    return face.sheets().stream()
        .filter(sheet -> column < sheet.headers().size())
        .map(sheet -> sheet.headers().get(column))
        .findFirst()
        .orElse("");
  }
}
