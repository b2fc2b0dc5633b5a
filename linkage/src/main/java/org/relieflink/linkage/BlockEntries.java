package org.relieflink.linkage;

import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** 尚未排好的键与行号。 Pairs of key and row before they are laid out. */
final class BlockEntries {
  /** The lower half of a key stands beside the row, so a slot must fix at least the upper half. */
  private static final int LEAST_BITS = 16;

  private static final int MOST_BITS = 26;
  private static final int ROWS_PER_SLOT = 4;

  private int[] keys;
  private int[] rows;
  private int count;

  BlockEntries(int expected) {
    keys = new int[Math.max(expected, 8)];
    rows = new int[Math.max(expected, 8)];
  }

  void add(int key, int row) {
    if (count == keys.length) {
      int more = count + (count >> 1);
      keys = Arrays.copyOf(keys, more);
      rows = Arrays.copyOf(rows, more);
    }
    keys[count] = key;
    rows[count++] = row;
  }

  /** Counting sort by slot; rows of a slot keep the order in which they were added. */
  BlockIndex.Layout layOut() {
    int bits = LEAST_BITS;
    while (bits < MOST_BITS && (long) ROWS_PER_SLOT << bits < count) {
      bits++;
    }
    int shift = 32 - bits;
    int[] starts = new int[(1 << bits) + 1];
    for (int i = 0; i < count; i++) {
      starts[keys[i] >>> shift]++;
    }
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += starts[i];
      starts[i] = sum;
    }
    short[] tags = new short[count];
    int[] placed = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      int at = --starts[keys[i] >>> shift];
      tags[at] = (short) keys[i];
      placed[at] = rows[i];
    }
    return new BlockIndex.Layout(
        shift,
        IntBuffer.wrap(starts),
        ShortBuffer.wrap(tags),
        IntBuffer.wrap(placed),
        IntBuffer.allocate(0));
  }
}
