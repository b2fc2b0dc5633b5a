package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.Reason;
import org.relieflink.platform.pool.internal.check.Shown;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.FieldType;

/** 每一列：填了多少，空了多少，错了多少，最常见的写法。 Counts of every column, from the grid. */
public final class Facets {
  private static final int MOST_VALUES = 20; // more do not fit beside the rows

  private Facets() {}

  /**
   * One column.
   *
   * @param covered its writings are never shown in full
   * @param editable whether a writing may be changed in all rows at once
   * @param faulty rows in which this cell is not right
   * @param values most frequent first; only of the column that is looked at
   */
  public record ColumnFacet(
      String field,
      String label,
      boolean covered,
      boolean editable,
      long filled,
      long blank,
      long faulty,
      List<ReasonFacet> reasons,
      List<ValueFacet> values) {}

  /** A kind of fault and its rows. */
  public record ReasonFacet(String reason, long rows) {}

  /**
   * A writing and its rows.
   *
   * @param shown covered where the field is
   * @param like a row that has it, which names it without saying it
   * @param faulty whether that row is wrong in this cell
   */
  public record ValueFacet(String shown, long rows, String like, boolean faulty) {}

  /** Every column without its values. */
  public static List<ColumnFacet> of(Grid grid) {
    Map<String, Map<Reason, Long>> reasons = reasons(grid);
    List<ColumnFacet> facets = new ArrayList<>();
    for (String field : grid.fields()) {
      facets.add(facet(grid, field, reasons.getOrDefault(field, Map.of()), List.of()));
    }
    return facets;
  }

  /**
   * One column with its values.
   *
   * @param least rows that share a covered writing before it is listed
   */
  public static ColumnFacet of(Grid grid, String field, int least) {
    return facet(
        grid,
        field,
        reasons(grid).getOrDefault(field, Map.of()),
        values(grid, field(grid, field), least));
  }

  /** Codes, words and dates that are no key and nobody's own text. */
  public static boolean editable(Contract contract, Field field) {
    FieldType type = field.type();
    boolean kind =
        type.isCoded()
            || type == FieldType.TEXT
            || type == FieldType.DATE
            || type == FieldType.MONTH;
    return kind && !contract.key().contains(field.name()) && !Shown.covers(field);
  }

  public static Field field(Grid grid, String name) {
    return grid.contract().find(name).orElseThrow();
  }

  private static ColumnFacet facet(
      Grid grid, String name, Map<Reason, Long> reasons, List<ValueFacet> values) {
    Field field = field(grid, name);
    long filled = 0;
    for (int row = 0; row < grid.size(); row++) {
      filled += grid.text(row, name).isEmpty() ? 0 : 1;
    }
    return new ColumnFacet(
        name,
        field.label(),
        Shown.covers(field),
        editable(grid.contract(), field),
        filled,
        grid.size() - filled,
        reasons.values().stream().mapToLong(Long::longValue).sum(),
        reasons.entrySet().stream()
            .map(entry -> new ReasonFacet(entry.getKey().name(), entry.getValue()))
            .sorted(Comparator.comparingLong(ReasonFacet::rows).reversed())
            .toList(),
        values);
  }

  private static Map<String, Map<Reason, Long>> reasons(Grid grid) {
    Map<String, Map<Reason, Long>> counts = new HashMap<>();
    for (int row = 0; row < grid.size(); row++) {
      if (grid.good(row)) {
        continue;
      }
      for (CellFault fault : grid.faults(row)) {
        counts
            .computeIfAbsent(fieldOf(grid, row, fault), key -> new EnumMap<>(Reason.class))
            .merge(fault.reason(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** The field of a faulty cell; empty when no field stands in the column. */
  public static String fieldOf(Grid grid, int row, CellFault fault) {
    return grid.columnsOf(row).columnByField().entrySet().stream()
        .filter(entry -> entry.getValue() == fault.column())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Rows of each writing; the first of them names it. */
  static final class Tally {
    long rows;
    final int first;

    Tally(int first) {
      this.first = first;
    }
  }

  static Map<String, Tally> tally(Grid grid, String name) {
    Map<String, Tally> tallies = new HashMap<>();
    for (int row = 0; row < grid.size(); row++) {
      String text = grid.text(row, name);
      if (!text.isEmpty()) {
        int first = row;
        tallies.computeIfAbsent(text, key -> new Tally(first)).rows++;
      }
    }
    return tallies;
  }

  /** Whether this cell of a row is wrong now. */
  static boolean wrong(Grid grid, int row, String name) {
    int column = grid.columnsOf(row).columnOf(name);
    return !grid.good(row) && grid.faults(row).stream().anyMatch(fault -> fault.column() == column);
  }

  private static List<ValueFacet> values(Grid grid, Field field, int least) {
    boolean covered = Shown.covers(field);
    return tally(grid, field.name()).entrySet().stream()
        .filter(entry -> !covered || entry.getValue().rows >= least)
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Tally> entry) -> -entry.getValue().rows)
                .thenComparingInt(entry -> entry.getValue().first))
        .limit(MOST_VALUES)
        .map(entry -> value(grid, field, entry))
        .toList();
  }

  private static ValueFacet value(Grid grid, Field field, Map.Entry<String, Tally> entry) {
    int first = entry.getValue().first;
    return new ValueFacet(
        Shown.of(field, entry.getKey()),
        entry.getValue().rows,
        grid.spot(first).text(),
        wrong(grid, first, field.name()));
  }
}
