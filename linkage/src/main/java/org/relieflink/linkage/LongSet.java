package org.relieflink.linkage;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** 长整数集合，装得下百万个编号的散列值。 A set of non-zero longs in one array. */
final class LongSet {
  private static final int SMALLEST = 1 << 4;
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

  boolean contains(long value) {
    return slots[slotOf(slots, value)] == value;
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      size = 0;
    }
  }

  void forEach(LongConsumer consumer) {
    for (long value : slots) {
      if (value != 0) {
        consumer.accept(value);
      }
    }
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
    int at = (int) Hashes.finish(value) & mask;
    while (slots[at] != 0 && slots[at] != value) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
