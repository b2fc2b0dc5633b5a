package org.relieflink.linkage;

/**
 * 号码到位置的散列表，前面有一道小筛子。 From numbers to positions, with a small sieve in front that fits the cache:
 * most numbers asked for are not there, and most of these end at the sieve.
 */
final class NumberTable {
  private static final int SIEVE_BITS_PER_NUMBER = 8;
  private static final int MOST_SIEVE_WORDS = 1 << 20;
  private static final int PARTS = 2;

  private final Part[] parts = new Part[PARTS];
  private final int[] next;

  private NumberTable(int positions) {
    next = new int[positions];
  }

  /** Every valid number of a list; the halves are built side by side. */
  static NumberTable of(NumberList list, int threads) {
    NumberTable table = new NumberTable(list.size());
    Workers.run(threads, PARTS, part -> table.parts[part] = table.part(part, list));
    return table;
  }

  private Part part(int which, NumberList list) {
    Part part = new Part(list.size() / PARTS + list.size() / 16 + 16);
    for (int i = 0; i < list.size(); i++) {
      long number = list.number(i);
      long hash = hash(number);
      if (number != 0 && which(hash) == which && NumberRows.valid(number)) {
        next[i] = part.put(number, hash, i);
      }
    }
    return part;
  }

  private static long hash(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private static int which(long hash) {
    return (int) (hash >>> 63);
  }

  /** The position added last for a number, -1 for none. */
  int find(long number) {
    long hash = hash(number);
    return parts[which(hash)].find(number, hash);
  }

  /**
   * Sifts numbers together: each look at the sieve waits for memory, and looks that do not depend
   * on each other wait at once.
   *
   * @param kept gets the places of the numbers that may be in the table
   * @return how many may be
   */
  int sift(long[] numbers, int count, int[] kept) {
    int left = 0;
    for (int i = 0; i < count; i++) {
      long hash = hash(numbers[i]);
      kept[left] = i;
      left += parts[which(hash)].passes(hash);
    }
    return left;
  }

  /** The position added before for the same number, -1 for none. */
  int next(int position) {
    return next[position] - 1;
  }

  /** Half of the numbers. */
  private static final class Part {
    private long[] keys;
    private int[] first;
    private final long[] sieve;
    private int mask;
    private int size;

    Part(int expected) {
      int room = 1 << 8;
      while (room < expected * 2L && room < 1 << 29) {
        room <<= 1;
      }
      keys = new long[room];
      first = new int[room];
      mask = room - 1;
      int words = 1 << 6;
      while (words * 64L < (long) expected * SIEVE_BITS_PER_NUMBER && words < MOST_SIEVE_WORDS) {
        words <<= 1;
      }
      sieve = new long[words];
    }

    /** Two bits of one word, so that asking costs one look. */
    private static long bits(long hash) {
      return (1L << (hash >>> 40)) | (1L << (hash >>> 46));
    }

    private int word(long hash) {
      return (int) (hash >>> 20) & (sieve.length - 1);
    }

    /** The position plus one that was first so far, 0 for none. */
    int put(long number, long hash, int position) {
      if (size * 4L >= keys.length * 3L) {
        grow();
      }
      sieve[word(hash)] |= bits(hash);
      int at = place(number, hash);
      size += keys[at] == 0 ? 1 : 0;
      keys[at] = number;
      int earlier = first[at];
      first[at] = position + 1;
      return earlier;
    }

    private int place(long number, long hash) {
      int at = (int) hash & mask;
      while (keys[at] != 0 && keys[at] != number) {
        at = (at + 1) & mask;
      }
      return at;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldFirst = first;
      keys = new long[oldKeys.length * 2];
      first = new int[keys.length];
      mask = keys.length - 1;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int at = place(oldKeys[i], hash(oldKeys[i]));
          keys[at] = oldKeys[i];
          first[at] = oldFirst[i];
        }
      }
    }

    /** 1 if the number may be here, 0 if it is not. */
    int passes(long hash) {
      long bits = bits(hash);
      return (sieve[word(hash)] & bits) == bits ? 1 : 0;
    }

    int find(long number, long hash) {
      return first[place(number, hash)] - 1;
    }
  }
}
