package org.relieflink.platform.connector.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorFault;

/**
 * 取来的行归一堆：the same row twice is one, of two states of a row the later counts, and the order does
 * not matter: the same rows always make the same list.
 */
final class RowPile {
  private static final String BETWEEN = "\u001f"; // in no cell of a list

  private final Line line;
  private final ZoneId zone;
  private final String from;
  private final Map<String, List<Piece>> byKey = new LinkedHashMap<>();
  private long came;
  private String seen = "";

  /**
   * @param from marks below it were not asked for; empty for everything
   */
  RowPile(Line line, ZoneId zone, String from) {
    this.line = line;
    this.zone = zone;
    this.from = from;
  }

  /** Numbers and names of people never stand in a log. */
  @Override
  public String toString() {
    return "RowPile[" + came + " rows]";
  }

  private record Piece(String mark, Map<String, String> row) {
    @Override
    public String toString() {
      return "Piece[" + mark + "]";
    }
  }

  void add(Map<String, String> row) throws FetchFault {
    came++;
    if (came > Source.MOST_ROWS) {
      throw new FetchFault(ConnectorFault.TOO_MANY);
    }
    String mark = mark(row);
    Map<String, String> kept = new LinkedHashMap<>();
    line.columns().keySet().forEach(name -> kept.put(name, row.getOrDefault(name, "")));
    if (!row.keySet().containsAll(line.key())) {
      throw new FetchFault(ConnectorFault.ANSWER_WRONG); // a column of another name
    }
    String key = key(row);
    List<Piece> same = byKey.computeIfAbsent(key, one -> new ArrayList<>(1));
    @Nullable MarkRule rule = line.mark();
    if (rule != null && !same.isEmpty() && !isNone(key)) {
      int later = rule.compare(mark, same.get(0).mark());
      if (later > 0) {
        same.clear();
      } else if (later < 0) {
        return;
      }
    }
    Piece piece = new Piece(mark, kept);
    if (!same.contains(piece)) {
      same.add(piece);
    }
  }

  private String mark(Map<String, String> row) throws FetchFault {
    @Nullable MarkRule rule = line.mark();
    if (rule == null) {
      return "";
    }
    String mark =
        rule.read(row.getOrDefault(rule.column(), ""), zone)
            .orElseThrow(() -> new FetchFault(ConnectorFault.ANSWER_WRONG));
    if (!from.isEmpty() && rule.compare(mark, from) < 0) {
      throw new FetchFault(ConnectorFault.PLAYED_AGAIN);
    }
    seen = rule.compare(mark, seen) > 0 ? mark : seen;
    return mark;
  }

  private String key(Map<String, String> row) {
    List<String> parts = line.key().stream().map(name -> row.getOrDefault(name, "")).toList();
    return String.join(BETWEEN, parts);
  }

  /** Rows without a key are not states of one row: each is a bad row of the list. */
  private static boolean isNone(String key) {
    return key.replace(BETWEEN, "").isBlank();
  }

  private boolean isFrom(Piece piece, String least) {
    @Nullable MarkRule rule = line.mark();
    return rule == null || rule.compare(piece.mark, least) >= 0;
  }

  /** How many came, those that came twice counted twice. */
  long came() {
    return came;
  }

  String seen() {
    return seen;
  }

  /**
   * By their keys, then by what they say: two that contradict each other are both there.
   *
   * @param least marks below it are left out; empty for all rows
   */
  List<Map<String, String>> rows(String least) {
    return byKey.values().stream()
        .flatMap(Collection::stream)
        .filter(piece -> least.isEmpty() || isFrom(piece, least))
        .map(Piece::row)
        .sorted(Comparator.comparing(this::key).thenComparing(row -> row.values().toString()))
        .toList();
  }
}
