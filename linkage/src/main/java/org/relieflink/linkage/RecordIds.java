package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** 按编号找行。 From a record id to its rows; asked by several threads. */
final class RecordIds {
  private final PersonTable table;
  private final BlockIndex index;

  /** Rows added since, by the hash of their id, as far as they have been looked at. */
  private final Map<Long, RowList> added = new HashMap<>();

  private int looked;

  RecordIds(PersonTable table) {
    this.table = table;
    looked = table.size();
    BlockEntries entries = new BlockEntries(looked);
    for (int row = 0; row < looked; row++) {
      entries.add(Hashes.key(table.idHash(row)), row);
    }
    index = new BlockIndex.Building(table, Integer.MAX_VALUE, null).of(entries);
  }

  /** Rows that carry the id, those added since the index was built included. */
  synchronized RowList find(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    long hash = Hashes.wide(wanted, 0, wanted.length);
    RowList rows = new RowList(4);
    index.collectAll(Hashes.key(hash), rows);
    lookAtAdded();
    RowList later = added.get(hash);
    if (later != null) {
      rows.addAll(later);
    }
    RowList same = new RowList(4);
    for (int i = 0; i < rows.size(); i++) {
      addIfSame(rows.get(i), wanted, same);
    }
    return same;
  }

  private void lookAtAdded() {
    for (; looked < table.size(); looked++) {
      added.computeIfAbsent(table.idHash(looked), any -> new RowList(2)).add(looked);
    }
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
