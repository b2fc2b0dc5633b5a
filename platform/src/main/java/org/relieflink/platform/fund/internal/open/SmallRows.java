package org.relieflink.platform.fund.internal.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 少的不单列：rows of few cases are put together until the row they make has enough; no fen is lost, and
 * nothing small can be had by taking rows from the total.
 */
public final class SmallRows {
  private SmallRows() {}

  /**
   * 一行。
   *
   * @param key what it is about; empty = several rows together
   * @param cases which cases, never shown
   */
  public record Row(List<String> key, Set<String> cases, long fen) {
    public Row {
      key = List.copyOf(key);
      cases = Set.copyOf(cases);
    }

    @Override
    public String toString() {
      return "Row[" + key + " " + cases.size() + " " + fen + "]";
    }
  }

  /**
   * Rows that may be shown, in the order they came, what was put together last.
   *
   * @param least fewer cases do not stand alone; where all together are fewer, one row is left,
   *     whose number nobody says
   */
  public static List<Row> shown(List<Row> rows, int least) {
    List<Row> alone = new ArrayList<>(rows);
    alone.removeIf(row -> row.cases.size() < least);
    List<Row> small = new ArrayList<>(rows);
    small.removeAll(alone);
    while (!small.isEmpty() && together(small).cases.size() < least && !alone.isEmpty()) {
      Row fewest = alone.stream().min(Comparator.comparingInt(row -> row.cases.size())).get();
      alone.remove(fewest);
      small.add(fewest);
    }
    if (!small.isEmpty()) {
      alone.add(small.size() == 1 ? small.get(0) : together(small));
    }
    return List.copyOf(alone);
  }

  private static Row together(List<Row> rows) {
    Set<String> cases = new HashSet<>();
    rows.forEach(row -> cases.addAll(row.cases));
    return new Row(List.of(), cases, rows.stream().mapToLong(Row::fen).sum());
  }
}
