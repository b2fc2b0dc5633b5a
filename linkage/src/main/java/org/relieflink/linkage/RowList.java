package org.relieflink.linkage;

import java.util.Arrays;

/** 候选行号，可排序去重。 */
final class RowList {
  private int[] rows = new int[256];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int row) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
    }
    rows[count++] = row;
  }

  int size() {
    return count;
  }

  int get(int i) {
    return rows[i];
  }

  /** In record order, each row once. */
  void sortDistinct() {
    Arrays.sort(rows, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || rows[i] != rows[i - 1]) {
        rows[kept++] = rows[i];
      }
    }
    count = kept;
  }
}
