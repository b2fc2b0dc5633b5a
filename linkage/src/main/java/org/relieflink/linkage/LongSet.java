package org.relieflink.linkage;

/** 长整数集合，装得下百万个编号的散列值。 A set of non-zero longs in one array. */
final class LongSet {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SMALLEST = 1 << 6;
  private long[] slots;
  private int size;

  LongSet(int expected) {
    int room = SMALLEST;
    while (room < expected * 2L && room < 1 << 30) {
      room <<= 1;
    }
    slots = new long[room];
  }

  /** False when the value was there already. */
  boolean add(long value) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int at = slotOf(slots, value);
    if (slots[at] == value) {
      return false;
    }
    slots[at] = value;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long value : slots) {
      if (value != 0) {
        larger[slotOf(larger, value)] = value;
      }
    }
    slots = larger;
  }

  private static int slotOf(long[] slots, long value) {
    int mask = slots.length - 1;
    int at = (int) ((value * SPREAD) >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != value) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
