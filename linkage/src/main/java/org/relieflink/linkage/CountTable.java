package org.relieflink.linkage;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** 键的出现次数。 How often each key occurs; keys that share a slot only make a value look commoner. */
final class CountTable {
  private static final int SMALLEST = 1 << 13;

  private final int[] counts;
  private final int mask;
  private long total;

  CountTable(int expectedKeys) {
    int size = SMALLEST;
    while (size < expectedKeys * 2L && size < 1 << 30) {
      size <<= 1;
    }
    counts = new int[size];
    mask = size - 1;
  }

  private CountTable(int[] counts, long total) {
    this.counts = counts;
    this.mask = counts.length - 1;
    this.total = total;
  }

  void write(SectionWriter out) throws IOException {
    out.longs(LongBuffer.wrap(new long[] {total}));
    out.ints(IntBuffer.wrap(counts));
  }

  static CountTable read(SectionReader in) throws IOException {
    long total = in.loaded().getLong();
    return new CountTable(in.ints(), total);
  }

  void add(int key, int times) {
    if (key != 0) {
      counts[slot(key)] += times;
      total += times;
    }
  }

  private int slot(int key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
  }

  /**
   * The share of people who have this value by chance: its occurrences but one (the person's own),
   * drawn towards {@code usual} as if {@code trust} more people had been seen.
   */
  double share(int key, double usual, double trust) {
    return shareOf(others(key), usual, trust);
  }

  /** Occurrences of a value but one. */
  int others(int key) {
    return key == 0 ? 0 : Math.max(0, counts[slot(key)] - 1);
  }

  double shareOf(int others, double usual, double trust) {
    return (others + trust * usual) / (total + trust);
  }
}
