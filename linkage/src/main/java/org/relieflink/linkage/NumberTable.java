package org.relieflink.linkage;

import java.util.Arrays;

/**
 * 号码到位置的散列表，前面有一道小筛子。 From numbers to positions, with a small sieve in front that fits the cache:
 * most numbers asked for are not there, and most of these end at the sieve.
 *
 * <p>What it costs is waiting for memory, so looks that do not depend on each other are made
 * together, and a number stands beside its position. Sieve and table are built in two halves side
 * by side.
 */
final class NumberTable {
  /** Numbers that are looked for or put together: their places fit the first cache. */
  static final int BATCH = 1 << 9;

  private static final int HALVES = 2;

  /** So that a sieve word of 64 bits has three bits each for about eight numbers. */
  private static final int NUMBERS_PER_WORD = 6;

  /** A sieve beyond this does not fit the cache: then the table alone is as fast. */
  private static final int MOST_WORDS = 1 << 19;

  /** Beside a position: the number has more than one. */
  private static final int SEVERAL = 1 << 31;

  private final long[] numbers;
  private final int[] next;
  private final long[] sieve;
  private final int sieveShift;

  /** A number and its position, one behind the other; number 0 where free. */
  private final long[] places;

  private final int placeShift;

  private NumberTable(long[] numbers, int count, int larger) {
    this.numbers = numbers;
    next = new int[count];
    int words = Math.max(HALVES, Integer.highestOneBit(larger * HALVES / NUMBERS_PER_WORD));
    sieve = new long[words > MOST_WORDS ? HALVES : words];
    sieveShift = Long.SIZE - Integer.numberOfTrailingZeros(sieve.length);
    // even the larger half leaves a third free
    long room = Long.highestOneBit(larger * 3L + 1) << 1;
    places = new long[Math.toIntExact(room * 2)];
    placeShift = Long.SIZE - Long.numberOfTrailingZeros(room);
    Arrays.fill(sieve, words > MOST_WORDS ? -1 : 0);
  }

  /**
   * @param numbers bare numbers ({@link NumberCode#bare}), 0 where there is none; not kept
   * @param count how many of them
   */
  static NumberTable of(long[] numbers, int count, int threads) {
    int[] sizes = new int[HALVES];
    Workers.run(threads, HALVES, half -> sizes[half] = size(numbers, count, half));
    NumberTable table = new NumberTable(numbers, count, Math.max(sizes[0], sizes[1]));
    Workers.run(threads, HALVES, table::fill);
    return table;
  }

  private static int size(long[] numbers, int count, int half) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      size += belongs(numbers[i], half);
    }
    return size;
  }

  /** 1 when a number belongs to a half, 0 when it does not or is none. */
  private static int belongs(long number, int half) {
    int there = (int) ((number | -number) >>> 63);
    return there & ~((int) (hash(number) >>> 63) ^ half);
  }

  /** Numbers of one place and one decade differ in few digits: all bits are mixed twice. */
  private static long hash(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
  }

  /** Backwards, so that positions of one number come out in the order of the list. */
  private void fill(int half) {
    int[] rows = new int[BATCH];
    long[] looks = new long[BATCH];
    int waiting = 0;
    for (int i = next.length - 1; i >= 0; i--) {
      rows[waiting] = i;
      waiting += belongs(numbers[i], half);
      if (waiting == BATCH || i == 0) {
        look(rows, waiting, looks);
        for (int row = 0; row < waiting; row++) {
          put(rows[row]);
        }
        waiting = 0;
      }
    }
  }

  /** Brings the places of a batch near before the first of them is written. */
  private void look(int[] rows, int count, long[] looks) {
    for (int i = 0; i < count; i++) {
      looks[i] = places[start(hash(numbers[rows[i]]))];
    }
  }

  private void put(int position) {
    long number = numbers[position];
    long hash = hash(number);
    sieve[word(hash)] |= (1L << hash) | (1L << (hash >>> 6)) | (1L << (hash >>> 12));
    int at = place(hash, number);
    boolean first = places[at] == 0;
    next[position] = first ? -1 : (int) places[at + 1] & ~SEVERAL;
    places[at] = number;
    places[at + 1] = first ? position : position | SEVERAL;
  }

  private int word(long hash) {
    return (int) (hash >>> sieveShift);
  }

  private int start(long hash) {
    return (int) (hash >>> placeShift) << 1;
  }

  /** Where the number stands, or the free place where it would; in its half. */
  private int place(long hash, long number) {
    int at = start(hash);
    int inside = places.length / HALVES - 1;
    while (places[at] != 0 && places[at] != number) {
      at = (at & ~inside) | ((at + 2) & inside);
    }
    return at;
  }

  /** 成批地查。 Asks for numbers together. One per thread. */
  final class Probe {
    private final int[] rows = new int[BATCH];
    private final int[] beside = new int[BATCH];
    private final long[] hashes = new long[BATCH];
    private final long[] looks = new long[BATCH];

    /**
     * Looks a batch up; the rows found stand in {@code rows} and {@code beside}.
     *
     * @param to at most {@link #BATCH} behind {@code from}
     * @return how many of {@code asked[from, to)} are in the table
     */
    int find(long[] asked, int from, int to) {
      int left = sift(asked, from, to - from);
      for (int i = 0; i < left; i++) {
        long hash = hashes[rows[i]];
        hashes[i] = hash;
        looks[i] = places[start(hash)];
      }
      int found = 0;
      for (int i = 0; i < left; i++) {
        int row = from + rows[i];
        int at = looks[i] == 0 ? 0 : place(hashes[i], asked[row]);
        if (looks[i] != 0 && places[at] != 0) {
          rows[found] = row;
          beside[found++] = (int) places[at + 1];
        }
      }
      return found;
    }

    /** How many pass the sieve; their rows are counted from {@code from}. */
    private int sift(long[] asked, int from, int count) {
      for (int i = 0; i < count; i++) {
        long hash = hash(asked[from + i]);
        hashes[i] = hash;
        looks[i] = sieve[word(hash)];
      }
      int left = 0;
      for (int i = 0; i < count; i++) {
        long hash = hashes[i];
        long word = looks[i];
        rows[left] = i;
        left += (int) ((word >>> hash) & (word >>> (hash >>> 6)) & (word >>> (hash >>> 12)) & 1);
      }
      return left;
    }

    /** Where the number that was found stands among those asked for. */
    int row(int found) {
      return rows[found];
    }

    /** Its first position. */
    int position(int found) {
      return beside[found] & ~SEVERAL;
    }

    /** Its next position, -1 for none. */
    int next(int found, int position) {
      return beside[found] < 0 ? next[position] : -1;
    }
  }
}
