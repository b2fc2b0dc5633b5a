package org.relieflink.linkage;

import java.util.Arrays;

/** 候选行号，可排序去重。 */
final class RowList {
  private static final int USUAL_CANDIDATES = 256;

  private int[] rows;
  private int count;

  RowList() {
    this(USUAL_CANDIDATES);
  }

  RowList(int expected) {
    rows = new int[expected];
  }

  void clear() {
    count = 0;
  }

  void add(int row) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, Math.max(4, count * 2));
    }
    rows[count++] = row;
  }

  /** Adds a row that is not there yet; for short lists. */
  void addOnce(int row) {
    for (int i = 0; i < count; i++) {
      if (rows[i] == row) {
        return;
      }
    }
    add(row);
  }

  void addAll(RowList more) {
    for (int i = 0; i < more.count; i++) {
      add(more.rows[i]);
    }
  }

  int size() {
    return count;
  }

  int get(int i) {
    return rows[i];
  }

  boolean sameAs(RowList other) {
    return Arrays.equals(rows, 0, count, other.rows, 0, other.count);
  }

  /** Takes a row out wherever it stands. */
  void remove(int row) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (rows[i] != row) {
        rows[kept++] = rows[i];
      }
    }
    count = kept;
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

  /**
   * Keeps the rows whose ids have the smallest hashes: a choice that is the same however the rows
   * were read. Ties go to the smaller row.
   */
  void keepSmallest(int most, PersonTable table) {
    if (count <= most) {
      return;
    }
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = table.idHash(rows[i]);
    }
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    long last = sorted[most - 1];
    int ties = (int) Arrays.stream(sorted, 0, most).filter(hash -> hash == last).count();
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] < last || (hashes[i] == last && ties-- > 0)) {
        rows[kept++] = rows[i];
      }
    }
    count = most;
  }
}
