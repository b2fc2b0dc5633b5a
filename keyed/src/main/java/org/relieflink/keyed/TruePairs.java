package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.tabular.ColumnNames;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/** 真值文件里的本人对。 The self pairs of a truth file: party_id, record_id and, where given, kind. */
final class TruePairs {
  private static final String PARTY = "party_id";
  private static final String RECORD = "record_id";
  private static final String KIND = "kind";
  private static final String SELF = "self";

  /** This party is the person of this record. */
  record Pair(String partyId, String recordId) {}

  private TruePairs() {}

  static Set<Pair> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new KeyedRefusedException(Refusal.NO_FILE, file);
    }
    Set<String> names = Set.of(ColumnNames.normalize(PARTY), ColumnNames.normalize(RECORD));
    try (Table table = TableReader.open(file)) {
      Sheet sheet = table.firstSheet();
      Header header = sheet.findHeader(names::contains).orElseGet(() -> new Header(0, List.of()));
      int party = require(header, PARTY, file);
      int record = require(header, RECORD, file);
      int kind = header.columnOf(KIND);
      Set<Pair> pairs = new HashSet<>();
      sheet.forEachRowAfter(
          header,
          row -> {
            if (kind < 0 || row.text(kind).equals(SELF)) {
              pairs.add(new Pair(row.text(party), row.text(record)));
            }
          });
      return pairs;
    }
  }

  private static int require(Header header, String name, Path file) {
    int at = header.columnOf(name);
    if (at < 0) {
      throw new KeyedRefusedException(Refusal.TRUTH_WITHOUT_COLUMN, file.getFileName(), name);
    }
    return at;
  }
}
