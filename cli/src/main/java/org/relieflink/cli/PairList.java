package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/**
 * 命中或真值文件中的“当事人—记录”对。 The party-record pairs of a hits or truth file, by kind.
 *
 * @param hasKinds the file tells self hits from household hits
 */
record PairList(Map<String, Set<PairList.Pair>> byKind, boolean hasKinds) {
  static final String SELF = "self";
  static final String HOUSEHOLD = "household";
  private static final Set<String> COLUMNS = Set.of("party_id", "record_id", "kind", "level");

  /** One answer: this party and this record belong together. */
  record Pair(String partyId, String recordId) {}

  /**
   * @param level keeps only hits of this level when the file has levels; empty keeps all
   */
  static PairList read(Path file, String level) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (Table table = TableReader.open(file)) {
      Sheet sheet = table.firstSheet();
      Header header =
          sheet
              .findHeader(column -> ListColumns.isKnown(column, COLUMNS))
              .orElseGet(() -> new Header(0, List.of()));
      ListColumns columns = new ListColumns(header, name);
      int party = columns.require("party_id");
      int record = columns.require("record_id");
      int kind = columns.find("kind");
      int levels = level.isEmpty() ? -1 : columns.find("level");
      Map<String, Set<Pair>> byKind = new HashMap<>();
      sheet.forEachRowAfter(
          header,
          row -> {
            if (levels < 0 || row.text(levels).equals(level)) {
              byKind
                  .computeIfAbsent(kindOf(row, kind), key -> new HashSet<>())
                  .add(new Pair(row.text(party), row.text(record)));
            }
          });
      return new PairList(byKind, kind >= 0);
    }
  }

  Set<Pair> of(String kind) {
    return byKind.getOrDefault(kind, Set.of());
  }

  static String kindOf(Row row, int column) {
    String text = column < 0 ? SELF : row.text(column).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "", "self", "本人" -> SELF;
      case "household", "户内", "同户", "家庭" -> HOUSEHOLD;
      default -> text;
    };
  }
}
