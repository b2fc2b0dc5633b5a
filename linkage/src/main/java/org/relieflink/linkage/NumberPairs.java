package org.relieflink.linkage;

import java.util.Arrays;

/**
 * 号码相同的各对。 Pairs with equal numbers, as positions in the two lists, in the order of those asked
 * for.
 */
public final class NumberPairs {
  private final int[] asked;
  private final int[] resident;

  private NumberPairs(int[] asked, int[] resident) {
    this.asked = asked;
    this.resident = resident;
  }

  public int size() {
    return asked.length;
  }

  /** Where the number of a pair stands in the list that was asked for. */
  public int asked(int pair) {
    return asked[pair];
  }

  /** Where it stands in the resident list. */
  public int resident(int pair) {
    return resident[pair];
  }

  /** Pairs of a stretch of the list. */
  static final class Stretch {
    private int[] asked = new int[1 << 8];
    private int[] resident = new int[1 << 8];
    private int size;

    void add(int askedFor, int position) {
      if (size == asked.length) {
        asked = Arrays.copyOf(asked, size * 2);
        resident = Arrays.copyOf(resident, size * 2);
      }
      asked[size] = askedFor;
      resident[size++] = position;
    }
  }

  /** Stretches one behind the other. */
  static NumberPairs of(Stretch[] stretches) {
    int size = 0;
    for (Stretch stretch : stretches) {
      size = Math.addExact(size, stretch.size);
    }
    NumberPairs pairs = new NumberPairs(new int[size], new int[size]);
    int at = 0;
    for (Stretch stretch : stretches) {
      System.arraycopy(stretch.asked, 0, pairs.asked, at, stretch.size);
      System.arraycopy(stretch.resident, 0, pairs.resident, at, stretch.size);
      at += stretch.size;
    }
    return pairs;
  }
}
