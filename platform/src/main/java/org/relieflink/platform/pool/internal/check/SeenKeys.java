package org.relieflink.platform.pool.internal.check;

/**
 * 已见过的编号。 Record ids seen in a file, as 128-bit digests: a million rows need 40 MB, whatever the
 * length of the ids.
 */
final class SeenKeys {
  private static final int FIRST_CAPACITY = 1 << 12;
  private static final long SEED_A = 0x9E3779B97F4A7C15L;
  private static final long SEED_B = 0xC2B2AE3D27D4EB4FL;

  private long[] heads = new long[FIRST_CAPACITY];
  private long[] tails = new long[FIRST_CAPACITY];
  private int[] rows = new int[FIRST_CAPACITY];
  private int size;

  /** The row that had this id first; 0 when it is new, and then it is remembered. */
  int firstRow(String id, int row) {
    long head = digest(id, SEED_A);
    long tail = digest(id, SEED_B);
    int slot = slot(head, tail);
    if (rows[slot] != 0) {
      return rows[slot];
    }
    heads[slot] = head;
    tails[slot] = tail;
    rows[slot] = row;
    size++;
    if (size > rows.length / 2) {
      grow();
    }
    return 0;
  }

  private int slot(long head, long tail) {
    int mask = rows.length - 1;
    int slot = (int) head & mask;
    while (rows[slot] != 0 && (heads[slot] != head || tails[slot] != tail)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHeads = heads;
    long[] oldTails = tails;
    int[] oldRows = rows;
    heads = new long[oldHeads.length * 2];
    tails = new long[oldHeads.length * 2];
    rows = new int[oldHeads.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(oldHeads[i], oldTails[i]);
        heads[slot] = oldHeads[i];
        tails[slot] = oldTails[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  private static long digest(String id, long seed) {
    long hash = seed ^ id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0xFF51AFD7ED558CCDL;
      hash ^= hash >>> 32;
    }
    hash *= 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 29);
  }
}
