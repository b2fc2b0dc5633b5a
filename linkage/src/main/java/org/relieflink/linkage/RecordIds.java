package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 按编号找行。 From a record id to its rows. */
final class RecordIds {
  private final PersonTable table;
  private final int indexed;
  private final BlockIndex index;

  RecordIds(PersonTable table) {
    this.table = table;
    indexed = table.size();
    BlockEntries entries = new BlockEntries(indexed);
    for (int row = 0; row < indexed; row++) {
      entries.add(Hashes.key(table.idHash(row)), row);
    }
    index = new BlockIndex.Building(table, Integer.MAX_VALUE, null).of(entries);
  }

  /** Rows that carry the id, those added since the index was built included. */
  RowList find(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    RowList rows = new RowList(4);
    index.collectAll(Hashes.key(Hashes.wide(wanted, 0, wanted.length)), rows);
    RowList same = new RowList(4);
    for (int i = 0; i < rows.size(); i++) {
      addIfSame(rows.get(i), wanted, same);
    }
    for (int row = indexed; row < table.size(); row++) {
      addIfSame(row, wanted, same);
    }
    return same;
  }

  private void addIfSame(int row, byte[] wanted, RowList into) {
    if (table.idLength(row) == wanted.length) {
      byte[] id = new byte[wanted.length];
      table.readId(row, id, 0);
      if (Arrays.equals(id, wanted)) {
        into.add(row);
      }
    }
  }
}
