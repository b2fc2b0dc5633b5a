package org.relieflink.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 字节串去重编号。 Distinct byte runs get dense ids in order of first appearance; id 0 is the empty run.
 */
final class ByteInterner {
  private static final int FIRST_SLOTS = 1 << 10;

  private byte[] data = new byte[1 << 12];
  private int[] offsets = new int[1 << 9];
  private int[] slots = new int[FIRST_SLOTS];
  private int count = 1;

  void write(SectionWriter out) throws IOException {
    out.ints(offsets, count + 1);
    out.bytes(data, end());
  }

  static ByteInterner read(SectionReader in) throws IOException {
    ByteInterner interner = new ByteInterner();
    interner.offsets = in.ints();
    interner.data = in.bytes();
    interner.count = interner.offsets.length - 1;
    interner.slots = new int[Math.max(FIRST_SLOTS, Integer.highestOneBit(interner.count) * 2)];
    interner.grow();
    return interner;
  }

  int count() {
    return count;
  }

  int from(int id) {
    return offsets[id];
  }

  int to(int id) {
    return id + 1 < count ? offsets[id + 1] : end();
  }

  private int end() {
    return offsets[count];
  }

  byte[] data() {
    return data;
  }

  String text(int id) {
    return new String(data, from(id), to(id) - from(id), StandardCharsets.UTF_8);
  }

  /** The id of a run; a run not seen before gets {@code count()} as it was. */
  int intern(byte[] text, int from, int to) {
    if (from >= to) {
      return 0;
    }
    int mask = slots.length - 1;
    int slot = Hashes.of(text, from, to) & mask;
    while (slots[slot] != 0) {
      int id = slots[slot];
      if (Arrays.equals(data, from(id), to(id), text, from, to)) {
        return id;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = count;
    return append(text, from, to);
  }

  /** The id of a run if it is at most {@code most}; a new run beyond is not kept and gets 0. */
  int intern(byte[] text, int from, int to, int most) {
    if (count <= most) {
      return intern(text, from, to);
    }
    int mask = slots.length - 1;
    for (int slot = Hashes.of(text, from, to) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      int id = slots[slot];
      if (Arrays.equals(data, from(id), to(id), text, from, to)) {
        return id > most ? 0 : id;
      }
    }
    return 0;
  }

  private int append(byte[] text, int from, int to) {
    int id = count;
    int start = offsets[id];
    int stop = start + to - from;
    if (stop > data.length) {
      data = Arrays.copyOf(data, Math.max(data.length * 2, stop));
    }
    System.arraycopy(text, from, data, start, to - from);
    if (id + 2 > offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    count = id + 1;
    offsets[count] = stop;
    if (count * 2 > slots.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int id = 1; id < count; id++) {
      int slot = Hashes.of(data, from(id), to(id)) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = id;
    }
  }
}
