package org.relieflink.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** 记录编号的存放，与 {@link RowStore} 同样分为前段和后段。 Ids as bytes by offset; an id never crosses a chunk. */
final class IdStore {
  private static final int TAIL_BITS = 18;
  private static final int TAIL_SIZE = 1 << TAIL_BITS;

  private final ByteBuffer[] base;
  private final int baseBits;
  private final long baseEnd;
  private ByteBuffer[] tail = new ByteBuffer[4];
  private long end;

  IdStore() {
    this(new ByteBuffer[0], 30, 0);
  }

  /**
   * @param base buffers of {@code 1 << baseBits} bytes each, the last one shorter
   */
  IdStore(ByteBuffer[] base, int baseBits, long baseEnd) {
    this.base = base;
    this.baseBits = baseBits;
    this.baseEnd = baseEnd;
    this.end = baseEnd;
  }

  /** Bytes taken so far, gaps at chunk ends included. */
  long end() {
    return end;
  }

  /** Where an id goes behind {@code end}, so that it does not cross a chunk. */
  static long place(long end, int length, int bits) {
    long size = 1L << bits;
    long room = size - (end & (size - 1));
    return room < length ? end + room : end;
  }

  /** Keeps an id and gives its offset. */
  long append(byte[] text, int from, int length) {
    long at = place(end - baseEnd, length, TAIL_BITS);
    int chunk = (int) (at >>> TAIL_BITS);
    if (chunk >= tail.length) {
      tail = Arrays.copyOf(tail, tail.length * 2);
    }
    if (tail[chunk] == null) {
      tail[chunk] = ByteBuffer.wrap(new byte[TAIL_SIZE]);
    }
    System.arraycopy(text, from, tail[chunk].array(), (int) (at & (TAIL_SIZE - 1)), length);
    end = baseEnd + at + length;
    return baseEnd + at;
  }

  /** Copies an id out. */
  void read(long offset, byte[] into, int at, int length) {
    Objects.checkFromIndexSize(offset, length, end); // a damaged row may say anything
    if (length == 0) {
      return; // whom nobody cites has no id, and perhaps nothing was ever kept
    }
    if (offset < baseEnd) {
      int inside = (int) (offset & ((1L << baseBits) - 1));
      base[(int) (offset >>> baseBits)].get(inside, into, at, length);
      return;
    }
    long own = offset - baseEnd;
    tail[(int) (own >>> TAIL_BITS)].get((int) (own & (TAIL_SIZE - 1)), into, at, length);
  }

  String text(long offset, int length) {
    byte[] bytes = new byte[length];
    read(offset, bytes, 0, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
