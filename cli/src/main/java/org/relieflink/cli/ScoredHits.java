package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/**
 * 带得分的本人命中。 The self hits of a hits file with their scores; a pair that stands twice counts once.
 */
final class ScoredHits {
  private static final Set<String> COLUMNS = Set.of("party_id", "record_id", "kind", "score");

  private ScoredHits() {}

  /**
   * One hit.
   *
   * @param score log2 odds
   */
  record Scored(PairList.Pair pair, double score) {}

  static List<Scored> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (Table table = TableReader.open(file)) {
      Sheet sheet = table.firstSheet();
      Header header =
          sheet
              .findHeader(column -> ListColumns.isKnown(column, COLUMNS))
              .orElseGet(() -> new Header(0, List.of()));
      ListColumns columns = new ListColumns(header, name);
      int score = columns.find("score");
      if (score < 0) {
        throw CommandRefused.input("evaluate.no-score", name);
      }
      Reading reading =
          new Reading(
              columns.require("party_id"),
              columns.require("record_id"),
              columns.find("kind"),
              score);
      sheet.forEachRowAfter(header, reading::take);
      return reading.hits;
    }
  }

  private static final class Reading {
    private final int party;
    private final int record;
    private final int kind;
    private final int score;
    private final Set<PairList.Pair> seen = new HashSet<>();
    private final List<Scored> hits = new ArrayList<>();

    Reading(int party, int record, int kind, int score) {
      this.party = party;
      this.record = record;
      this.kind = kind;
      this.score = score;
    }

    void take(Row row) {
      PairList.Pair pair = new PairList.Pair(row.text(party), row.text(record));
      if (PairList.kindOf(row, kind).equals(PairList.SELF) && seen.add(pair)) {
        hits.add(new Scored(pair, number(row.text(score))));
      }
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text.strip());
      } catch (NumberFormatException wrong) {
        throw CommandRefused.input("evaluate.score", text);
      }
    }
  }
}
