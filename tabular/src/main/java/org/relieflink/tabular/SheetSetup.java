package org.relieflink.tabular;

import java.util.List;

/**
 * 工作表的外观。 How a sheet of a written workbook is set up.
 *
 * @param columnWidths in characters, may be empty
 * @param frozenRows rows that stay in view, 0 for none
 */
public record SheetSetup(String name, boolean hidden, List<Integer> columnWidths, int frozenRows) {
  public SheetSetup {
    columnWidths = List.copyOf(columnWidths);
  }

  public static SheetSetup of(String name) {
    return new SheetSetup(name, false, List.of(), 0);
  }

  public static SheetSetup hidden(String name) {
    return new SheetSetup(name, true, List.of(), 0);
  }
}
