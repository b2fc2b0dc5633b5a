package org.relieflink.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.DivisionCode.Status;

/** 区划表 · The division table: sorted codes with parallel columns, loaded on first use. */
final class DivisionTable {
  private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖单位", "省直辖行政单位", "直辖行政单位");

  private record Row(int code, String name, int parent, Status status, String successors) {}

  private static final Row[] ROWS = load();
  private static final int[] CODES = Arrays.stream(ROWS).mapToInt(Row::code).toArray();

  private DivisionTable() {}

  private static Row[] load() {
    List<Row> rows = new ArrayList<>(8192);
    for (String file : List.of("divisions.csv", "divisions_synthetic.csv")) {
      ReferenceTable.forEachRow(file, 6, cells -> rows.add(row(cells)));
    }
    return rows.stream().sorted((a, b) -> Integer.compare(a.code(), b.code())).toArray(Row[]::new);
  }

  private static Row row(String[] cells) {
    int parent = cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]);
    Status status =
        switch (cells[4]) {
          case "current" -> Status.CURRENT;
          case "abolished" -> Status.ABOLISHED;
          case "synthetic" -> Status.SYNTHETIC;
          default -> throw new IllegalStateException("Unknown division status " + cells[4]);
        };
    return new Row(Integer.parseInt(cells[0]), cells[1], parent, status, cells[5]);
  }

  private static Optional<Row> find(String code) {
    int at = Arrays.binarySearch(CODES, Integer.parseInt(code));
    return at < 0 ? Optional.empty() : Optional.of(ROWS[at]);
  }

  static Status status(String code) {
    return find(code).map(Row::status).orElse(Status.UNKNOWN);
  }

  static String name(String code) {
    return find(code).map(Row::name).orElse("");
  }

  static Optional<DivisionCode> parent(String code) {
    return find(code).filter(row -> row.parent() != 0).map(row -> code(row.parent()));
  }

  static List<DivisionCode> successors(String code) {
    String joined = find(code).map(Row::successors).orElse("");
    return joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split("\\|", -1)).map(DivisionCode::new).toList();
  }

  static String fullName(DivisionCode code) {
    String own = code.name();
    return code.parent().map(above -> above(above) + own).orElse(own);
  }

  private static String above(DivisionCode code) {
    String own = FILLERS.contains(code.name()) ? "" : code.name();
    return code.parent().map(above -> above(above) + own).orElse(own);
  }

  static List<DivisionCode> named(String name) {
    return Arrays.stream(ROWS)
        .filter(row -> name.endsWith(row.name()))
        .map(row -> code(row.code()))
        .filter(code -> name.equals(code.name()) || name.equals(code.fullName()))
        .toList();
  }

  static List<DivisionCode> all(Status status) {
    return Arrays.stream(ROWS)
        .filter(row -> row.status() == status)
        .map(row -> code(row.code()))
        .toList();
  }

  static List<DivisionCode> children(String code) {
    int parent = Integer.parseInt(code);
    return Arrays.stream(ROWS)
        .filter(row -> row.parent() == parent && row.status() != Status.ABOLISHED)
        .map(row -> code(row.code()))
        .toList();
  }

  private static DivisionCode code(int code) {
    return new DivisionCode(Integer.toString(code));
  }
}
