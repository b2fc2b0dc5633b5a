package org.relieflink.linkage;

/**
 * 刚读过的住址不再断句。 Addresses that were cut lately: neighbors and families write the same words, and
 * cutting is the dearest part of reading a row.
 *
 * <p>An address is known again by 64 bits of its hash and its length; that two of a list are
 * mistaken for one another is as likely as a wrong bit in memory.
 */
final class AddressCache {
  private static final int FULL = 1 << 14;

  /** Who reads one person only should not pay for a table of half a megabyte. */
  private static final int FEW = 1 << 5;

  private final AddressReader reader = new AddressReader();
  private long[] hashes = new long[FEW];
  private long[] places = new long[FEW];
  private long[] keys = new long[FEW];
  private int[] wholes = new int[FEW];
  private int missed;
  private int slot;

  /** Reads an address; the parts are those of this one until the next is read. */
  void read(byte[] text, int from, int to) {
    long hash = from >= to ? 0 : Hashes.wide(text, from, to) * 31 + (to - from);
    slot = (int) (hash >>> 40) & (hashes.length - 1);
    if (hashes[slot] == hash) {
      return;
    }
    if (++missed == FEW) {
      grow();
      slot = (int) (hash >>> 40) & (FULL - 1);
    }
    reader.read(text, from, to);
    hashes[slot] = hash;
    keys[slot] = RowWords.twoInts(reader.town(), reader.village());
    places[slot] = RowWords.twoInts(reader.group(), reader.house());
    wholes[slot] = reader.whole();
  }

  /** What the small table held is read again when it comes again. */
  private void grow() {
    hashes = new long[FULL];
    places = new long[FULL];
    keys = new long[FULL];
    wholes = new int[FULL];
  }

  int town() {
    return RowWords.high(keys[slot]);
  }

  int village() {
    return RowWords.low(keys[slot]);
  }

  int group() {
    return RowWords.high(places[slot]);
  }

  int house() {
    return RowWords.low(places[slot]);
  }

  int whole() {
    return wholes[slot];
  }
}
