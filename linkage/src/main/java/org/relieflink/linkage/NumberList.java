package org.relieflink.linkage;

import java.util.Arrays;

/** 编号和号码两列。 The ids and numbers of a list, nothing else; in the order of the list. */
final class NumberList {
  private long[] numbers = new long[1 << 12];
  private int[] ends = new int[1 << 12];
  private byte[] ids = new byte[1 << 16];
  private int count;

  int size() {
    return count;
  }

  /** Every valid number of the list. */
  NumberTable table(int threads) {
    return NumberTable.of(numbers, count, threads);
  }

  /**
   * Takes one more number.
   *
   * @param number bare ({@link NumberCode#bare}); 0 where there is no valid one
   */
  void add(byte[] text, int from, int to, long number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    int start = count == 0 ? 0 : ends[count - 1];
    int end = Math.addExact(start, to - from);
    if (end > ids.length) {
      ids =
          Arrays.copyOf(ids, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, ids.length * 2L)));
    }
    System.arraycopy(text, from, ids, start, to - from);
    numbers[count] = number;
    ends[count++] = end;
  }

  /** Copies an id behind {@code at}; the result is where it ends. */
  int readId(int position, byte[] into, int at) {
    int from = position == 0 ? 0 : ends[position - 1];
    int length = ends[position] - from;
    System.arraycopy(ids, from, into, at, length);
    return at + length;
  }

  int idLength(int position) {
    return ends[position] - (position == 0 ? 0 : ends[position - 1]);
  }

  /** Adds all of a part behind what is here. */
  void absorb(NumberList part) {
    for (int i = 0; i < part.count; i++) {
      int from = i == 0 ? 0 : part.ends[i - 1];
      add(part.ids, from, part.ends[i], part.numbers[i]);
    }
  }
}
