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

  /** Hash above, id below: a run that is not the one is passed over without being read. */
  private long[] slots = new long[FIRST_SLOTS];

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
    interner.slots = new long[0]; // built when the first new run comes
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
    if (slots.length < count * 2L) {
      grow();
    }
    int mask = slots.length - 1;
    int hash = Hashes.of(text, from, to);
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int id = (int) slots[slot];
      boolean alike = (int) (slots[slot] >>> 32) == hash;
      if (alike && Arrays.equals(data, from(id), to(id), text, from, to)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = RowWords.twoInts(hash, count);
    return append(text, from, to);
  }

  /** The id of a run if it is at most {@code most}; a new run beyond is not kept and gets 0. */
  int intern(byte[] text, int from, int to, int most) {
    if (count <= most || slots.length == 0) {
      return intern(text, from, to);
    }
    int id = find(text, from, to);
    return id > most ? 0 : id;
  }

  private int find(byte[] text, int from, int to) {
    int mask = slots.length - 1;
    int hash = Hashes.of(text, from, to);
    for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int id = (int) slots[slot];
      boolean alike = (int) (slots[slot] >>> 32) == hash;
      if (alike && Arrays.equals(data, from(id), to(id), text, from, to)) {
        return id;
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
    return id;
  }

  private void grow() {
    int room = FIRST_SLOTS;
    while (room < count * 4L) {
      room <<= 1;
    }
    slots = new long[room];
    int mask = room - 1;
    for (int id = 1; id < count; id++) {
      int hash = Hashes.of(data, from(id), to(id));
      int slot = hash & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = RowWords.twoInts(hash, id);
    }
  }
}
