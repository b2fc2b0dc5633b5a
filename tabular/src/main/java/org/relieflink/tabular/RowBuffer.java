package org.relieflink.tabular;

import java.util.Arrays;

/** 正在拼的一行。 The row being put together, reused from row to row. */
final class RowBuffer {
  private String[] cells = new String[32];
  private CellKind[] kinds = new CellKind[32];
  private int width;
  private boolean content;

  RowBuffer() {
    Arrays.fill(cells, "");
    Arrays.fill(kinds, CellKind.BLANK);
  }

  void put(int column, String text, CellKind kind) {
    if (column >= cells.length) {
      int from = cells.length;
      int size = Math.max(column + 1, from * 2);
      cells = Arrays.copyOf(cells, size);
      kinds = Arrays.copyOf(kinds, size);
      Arrays.fill(cells, from, size, "");
      Arrays.fill(kinds, from, size, CellKind.BLANK);
    }
    cells[column] = text;
    kinds[column] = kind;
    width = column + 1;
    content |= !CellText.isBlank(text);
  }

  boolean hasContent() {
    return content;
  }

  int width() {
    return width;
  }

  Row toRow(long number) {
    return Row.of(number, cells, kinds, width);
  }

  void clear() {
    Arrays.fill(cells, 0, width, "");
    Arrays.fill(kinds, 0, width, CellKind.BLANK);
    width = 0;
    content = false;
  }
}
