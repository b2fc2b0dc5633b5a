package org.relieflink.platform.pool.internal.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.relieflink.tabular.Row;

/**
 * 原样来过的行。 Rows of a list that were found good when they last came, known again by a keyed digest of
 * their cells under this contract: next month nearly every row is one of them, and needs neither a
 * check nor a seal. A million rows take 67 MB.
 */
public final class KnownRows {
  /** Fields whose filling fits into one number; lists with more are checked row by row. */
  private static final int MOST_FIELDS = Long.SIZE - 1;

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final int DIGEST = 17; // a blind value: key version and two longs

  private final Blinds blinds;
  private final Contract contract;
  private final String under;
  private long[] heads = new long[FIRST_CAPACITY];
  private long[] tails = new long[FIRST_CAPACITY];
  private long[] versions = new long[FIRST_CAPACITY]; // 0: free
  private long[] filled = new long[FIRST_CAPACITY];
  private int size;
  private final byte key;

  KnownRows(Blinds blinds, Contract contract, String homeDivision) {
    this.blinds = blinds;
    this.contract = contract;
    byte[] read = blinds.of(Use.ROW, contract.asRead(), homeDivision, "" + RowChecker.EDITION);
    this.under = HexFormat.of().formatHex(read);
    this.key = read[0];
  }

  /**
   * A row of which a version of a record stands in the pool.
   *
   * @param version of {@code pool.record}
   * @param filled one bit for each field of the contract that was not blank
   */
  public record Known(long version, long filled) {}

  /**
   * How a row came.
   *
   * @param digest of its cells; null for a list of too many fields
   * @param known the version that came as this row before
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Mark(byte @Nullable [] digest, Optional<Known> known) {
    @Override
    public String toString() {
      return "Mark[" + known + "]";
    }
  }

  /** How the row came, and whether it came so before. */
  public Mark mark(Row row, ColumnMap columns) {
    byte[] digest = digest(row, columns);
    return new Mark(digest, find(digest));
  }

  private byte @Nullable [] digest(Row row, ColumnMap columns) {
    if (contract.fields().size() > MOST_FIELDS) {
      return null;
    }
    StringBuilder text = new StringBuilder(under);
    for (Field field : contract.fields()) {
      int column = columns.columnOf(field.name());
      String cell = row.text(column);
      // The length before the text: no cell can pass for two.
      text.append('\0').append(column < 0 ? "-" : row.kind(column)).append(cell.length());
      text.append(':').append(cell);
    }
    return blinds.of(Use.ROW, text.toString());
  }

  private Optional<Known> find(byte @Nullable [] digest) {
    if (digest == null || digest[0] != key || size == 0) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest, 1, DIGEST - 1);
    int slot = slot(bytes.getLong(), bytes.getLong());
    return versions[slot] == 0
        ? Optional.empty()
        : Optional.of(new Known(versions[slot], filled[slot]));
  }

  void add(byte[] digest, Known known) {
    if (digest.length != DIGEST || digest[0] != key) {
      return; // under a key of before: checked once more
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest, 1, DIGEST - 1);
    put(bytes.getLong(), bytes.getLong(), known);
    if (size > versions.length / 2) {
      grow();
    }
  }

  private void put(long head, long tail, Known known) {
    int slot = slot(head, tail);
    if (versions[slot] == 0) {
      size++;
    }
    heads[slot] = head;
    tails[slot] = tail;
    versions[slot] = known.version();
    filled[slot] = known.filled();
  }

  private int slot(long head, long tail) {
    int mask = versions.length - 1;
    int slot = (int) head & mask;
    while (versions[slot] != 0 && (heads[slot] != head || tails[slot] != tail)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHeads = heads;
    long[] oldTails = tails;
    long[] oldVersions = versions;
    long[] oldFilled = filled;
    heads = new long[oldHeads.length * 2];
    tails = new long[oldHeads.length * 2];
    versions = new long[oldHeads.length * 2];
    filled = new long[oldHeads.length * 2];
    size = 0;
    for (int i = 0; i < oldVersions.length; i++) {
      if (oldVersions[i] != 0) {
        put(oldHeads[i], oldTails[i], new Known(oldVersions[i], oldFilled[i]));
      }
    }
  }
}
