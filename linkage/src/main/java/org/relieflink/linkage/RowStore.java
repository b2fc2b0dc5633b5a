package org.relieflink.linkage;

import java.nio.LongBuffer;

/**
 * 行的存放：前段可来自映射的快照，后段在内存里增长。 Rows of eight words: a base (mapped from a snapshot, or none) and a
 * tail that grows in chunks, so that growing never copies.
 */
final class RowStore {
  private static final int TAIL_BITS = 12;
  private static final int TAIL_MASK = (1 << TAIL_BITS) - 1;

  private final LongBuffer[] base;
  private final int baseBits;
  private final int baseRows;
  private long[][] tail = new long[8][0]; // plain arrays: a buffer costs a call for every word
  private int rows;

  RowStore() {
    this(new LongBuffer[0], 31, 0);
  }

  /**
   * @param base buffers of {@code 1 << baseBits} rows each, the last one shorter
   */
  RowStore(LongBuffer[] base, int baseBits, int baseRows) {
    this.base = base;
    this.baseBits = baseBits;
    this.baseRows = baseRows;
    this.rows = baseRows;
  }

  int size() {
    return rows;
  }

  int baseRows() {
    return baseRows;
  }

  long get(int row, int word) {
    if (row < baseRows) {
      int inside = row & ((1 << baseBits) - 1);
      return base[row >>> baseBits].get(inside * RowWords.COUNT + word);
    }
    int at = row - baseRows;
    return tail[at >>> TAIL_BITS][(at & TAIL_MASK) * RowWords.COUNT + word];
  }

  void set(int row, int word, long value) {
    if (row < baseRows) {
      int inside = row & ((1 << baseBits) - 1);
      base[row >>> baseBits].put(inside * RowWords.COUNT + word, value);
      return;
    }
    int at = row - baseRows;
    tail[at >>> TAIL_BITS][(at & TAIL_MASK) * RowWords.COUNT + word] = value;
  }

  /** Adds an empty row and gives its position. */
  int append() {
    int at = rows - baseRows;
    if ((at & TAIL_MASK) == 0) {
      int chunk = at >>> TAIL_BITS;
      if (chunk == tail.length) {
        long[][] longer = new long[chunk * 2][0];
        System.arraycopy(tail, 0, longer, 0, chunk);
        tail = longer;
      }
      tail[chunk] = new long[(TAIL_MASK + 1) * RowWords.COUNT];
    }
    return rows++;
  }
}
