package org.relieflink.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * 一种分块键的倒排：键到行号。 One blocking key: from key to rows, as flat arrays.
 *
 * <p>A block with more than {@code cap} rows is narrowed by a second key; what even that leaves
 * over the cap is not compared and counted in {@link #capped}.
 */
final class BlockIndex {
  /** Entries of an index before it is laid out: pairs of key and row. */
  static final class Entries {
    private int[] keys;
    private int[] rows;
    private int count;

    Entries(int expected) {
      keys = new int[Math.max(expected, 8)];
      rows = new int[Math.max(expected, 8)];
    }

    void add(int key, int row) {
      if (key == 0) {
        return;
      }
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count + (count >> 1));
        rows = Arrays.copyOf(rows, count + (count >> 1));
      }
      keys[count] = key;
      rows[count++] = row;
    }
  }

  /** The second key of a row, 0 for none. */
  @FunctionalInterface
  interface SecondKey {
    int of(int row);
  }

  private static final int[] NONE = {};

  private final int shift;
  private final int cap;
  private final int[] starts;
  private final int[] keys;
  private final int[] rows;
  private int[] wideKeys = NONE;
  private BlockIndex narrowed = this;
  private CappedBlocks capped = CappedBlocks.NONE;

  private BlockIndex(Entries entries, int cap) {
    this.cap = cap;
    int bits = 4;
    while (1L << bits < entries.count && bits < 28) {
      bits++;
    }
    shift = 32 - bits;
    starts = new int[(1 << bits) + 1];
    keys = new int[entries.count];
    rows = new int[entries.count];
    layOut(entries);
  }

  static BlockIndex of(Entries entries, int cap, String labelZh, SecondKey second) {
    BlockIndex index = new BlockIndex(entries, cap);
    index.narrow(labelZh, second);
    return index;
  }

  private void layOut(Entries entries) {
    for (int i = 0; i < entries.count; i++) {
      starts[slot(entries.keys[i]) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int i = 0; i < entries.count; i++) {
      int at = next[slot(entries.keys[i])]++;
      keys[at] = entries.keys[i];
      rows[at] = entries.rows[i];
    }
  }

  private int slot(int key) {
    return (key * 0x9E3779B9) >>> shift;
  }

  private void narrow(String labelZh, SecondKey second) {
    Map<Integer, Integer> wide = wideBlocks();
    if (wide.isEmpty()) {
      return;
    }
    wideKeys = wide.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    Entries inner = new Entries(cap * 2);
    int records = 0;
    for (int i = 0; i < keys.length; i++) {
      if (isWide(keys[i])) {
        records++;
        int other = second.of(rows[i]);
        inner.add(other == 0 ? 0 : secondKey(keys[i], other), rows[i]);
      }
    }
    narrowed = new BlockIndex(inner, cap);
    int left = records - inner.count;
    for (int size : narrowed.wideBlocks().values()) {
      left += size - cap;
    }
    int largest = wide.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    capped = new CappedBlocks(labelZh, wide.size(), records, largest, left);
  }

  private Map<Integer, Integer> wideBlocks() {
    Map<Integer, Integer> wide = new HashMap<>();
    for (int slot = 0; slot + 1 < starts.length; slot++) {
      if (starts[slot + 1] - starts[slot] > cap) {
        count(starts[slot], starts[slot + 1], wide);
      }
    }
    wide.values().removeIf(size -> size <= cap);
    return wide;
  }

  private void count(int from, int to, Map<Integer, Integer> into) {
    for (int i = from; i < to; i++) {
      into.merge(keys[i], 1, Integer::sum);
    }
  }

  private boolean isWide(int key) {
    return wideKeys.length > 0 && Arrays.binarySearch(wideKeys, key) >= 0;
  }

  private static int secondKey(int key, int other) {
    return Hashes.key((long) key << 32 | (other & 0xFFFFFFFFL));
  }

  /** What was narrowed or left out when the index was built. */
  CappedBlocks capped() {
    return capped;
  }

  /** Adds the rows of a block; {@code other} is the second key, used where the block is wide. */
  void collect(int key, int other, RowList into) {
    if (key == 0) {
      return;
    }
    if (other != 0 && isWide(key)) {
      narrowed.collectUpToCap(secondKey(key, other), into);
    } else {
      collectUpToCap(key, into);
    }
  }

  private void collectUpToCap(int key, RowList into) {
    int slot = slot(key);
    int taken = 0;
    for (int i = starts[slot]; i < starts[slot + 1] && taken < cap; i++) {
      if (keys[i] == key) {
        into.add(rows[i]);
        taken++;
      }
    }
  }
}
