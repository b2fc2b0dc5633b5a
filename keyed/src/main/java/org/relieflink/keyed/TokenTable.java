package org.relieflink.keyed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * 一段标记文件的散列表。 The tokens of a slice of one file, found by their bytes; flat arrays, about 30 bytes
 * for each token. Equal tokens of one kind form a chain.
 */
final class TokenTable {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int KINDS = TokenKind.ALL.size();
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int NONE = -1;

  private final long[] handles;
  private final byte[] tokens;
  private final int[] slots;
  private final int[] next;
  private final int[] here;
  private final int[] there;
  private int rows;

  TokenTable(int mostRows) {
    int entries = Math.multiplyExact(mostRows, KINDS);
    handles = new long[mostRows];
    tokens = new byte[Math.multiplyExact(entries, TokenMaker.BYTES)];
    slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, entries)) * 4)];
    next = new int[entries];
    here = new int[entries];
    there = new int[entries];
    Arrays.fill(slots, NONE);
  }

  int rows() {
    return rows;
  }

  long handle(int row) {
    return handles[row];
  }

  /** The row of an entry. */
  static int row(int entry) {
    return entry / KINDS;
  }

  void add(long handle, byte[] row) {
    handles[rows] = handle;
    System.arraycopy(row, 0, tokens, rows * KINDS * TokenMaker.BYTES, row.length);
    for (int kind = 0; kind < KINDS; kind++) {
      int entry = rows * KINDS + kind;
      int slot = slot(row, kind);
      int first = slots[slot];
      next[entry] = NONE;
      if (first == NONE) {
        slots[slot] = entry;
      } else {
        next[entry] = next[first];
        next[first] = entry;
      }
    }
    rows++;
  }

  /** The first entry with the token of the row's kind, -1 when there is none. */
  int find(byte[] row, int kind) {
    return slots[slot(row, kind)];
  }

  /** The next entry with the same token, -1 after the last. */
  int next(int entry) {
    return next[entry];
  }

  /** Counts a row of this file that has the token of this first entry. */
  void countHere(int first) {
    here[first]++;
  }

  /** Counts a row of the other file that has the token of this first entry. */
  void countThere(int first) {
    there[first]++;
  }

  /** How many rows of this file, outside the slice too, have the token. */
  int here(int first) {
    return here[first];
  }

  /** How many rows of the other file have the token. */
  int there(int first) {
    return there[first];
  }

  /** Whether the entry is the first of its chain. */
  boolean isFirst(int entry) {
    return here[entry] > 0;
  }

  private int slot(byte[] row, int kind) {
    long high = (long) LONG.get(row, kind * TokenMaker.BYTES);
    long low = (long) LONG.get(row, kind * TokenMaker.BYTES + Long.BYTES);
    int mask = slots.length - 1;
    int slot = (int) (((high ^ low) * MIX) >>> 32) & mask;
    while (slots[slot] != NONE && !same(slots[slot], kind, high, low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int entry, int kind, long high, long low) {
    int at = entry * TokenMaker.BYTES;
    return entry % KINDS == kind
        && (long) LONG.get(tokens, at) == high
        && (long) LONG.get(tokens, at + Long.BYTES) == low;
  }
}
