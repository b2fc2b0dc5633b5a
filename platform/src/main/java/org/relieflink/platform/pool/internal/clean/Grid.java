package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.clean.StepHistory.Numbered;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Row;

/**
 * 一份名单的现状：每格现在写着什么，每行错在哪里。 A file as it stands under some steps, checked by the same checker as the
 * import. Not for two threads at once. Holds personal data: in memory only, and never shown.
 */
public final class Grid {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final Contract contract;
  private final List<ColumnMap> sheetColumns;
  private final RowChecker checker;
  private final Map<String, GridColumn> columns = new LinkedHashMap<>();
  private final Map<Integer, List<CellFault>> own = new HashMap<>();
  private final Map<Integer, CellFault> second = new HashMap<>();
  private final List<@Nullable String> ids = new ArrayList<>();
  private final Deque<Taken> taken = new ArrayDeque<>();
  private int[] sheets = new int[FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY];
  private int size;

  /** An empty file; the columns of its sheets in their order. */
  public Grid(Contract contract, List<ColumnMap> sheetColumns) {
    this.contract = contract;
    this.sheetColumns = List.copyOf(sheetColumns);
    this.checker = new RowChecker(contract);
    contract.fields().stream()
        .filter(field -> sheetColumns.stream().anyMatch(map -> map.columnOf(field.name()) >= 0))
        .forEach(field -> columns.put(field.name(), new GridColumn(field)));
  }

  /** A step that was taken here, and what the cells read before. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Taken(Numbered numbered, int[] rows, String[] texts, CellKind[] kinds) {}

  /** What one or several steps did: rows whose cells changed, and rows whose faults are others. */
  public record Change(Set<Integer> cells, Set<Integer> faults) {
    /** Nothing yet. */
    public static Change none() {
      return new Change(new TreeSet<>(), new TreeSet<>());
    }
  }

  /** Adds a row as it came; notes and repeated headers are no rows. */
  public void add(int sheet, Row row) {
    ColumnMap map = sheetColumns.get(sheet);
    if (checker.skips(row, map)) {
      return;
    }
    if (size == sheets.length) {
      sheets = Arrays.copyOf(sheets, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    sheets[size] = sheet;
    numbers[size] = Math.toIntExact(row.number());
    for (GridColumn column : columns.values()) {
      int place = map.columnOf(column.field.name());
      column.add(row.text(place), row.kind(place));
    }
    size++;
    CheckedRow checked = checker.alone(row, map);
    ids.add(checked.recordId());
    keepOwn(size - 1, checked.faults());
  }

  /** To be called after the last row: tells rows of one record apart. */
  public void complete() {
    findSecond();
  }

  /** Takes and takes back steps until exactly these stand; tells what changed. */
  public Change stand(List<Numbered> wanted) {
    Change change = Change.none();
    int kept = common(wanted);
    boolean keys = false;
    while (taken.size() > kept) {
      keys |= takeBack(change);
    }
    for (Numbered next : wanted.subList(kept, wanted.size())) {
      keys |= take(next, change);
    }
    if (keys) {
      change.faults().addAll(findSecond());
    }
    return change;
  }

  private int common(List<Numbered> wanted) {
    Iterator<Taken> oldestFirst = taken.iterator();
    int same = 0;
    while (same < wanted.size()
        && oldestFirst.hasNext()
        && oldestFirst.next().numbered().equals(wanted.get(same))) {
      same++;
    }
    return same;
  }

  private boolean take(Numbered numbered, Change change) {
    CleanStep step = numbered.step();
    GridColumn column = columns.get(step.field());
    int[] rows = column == null ? new int[0] : affected(column, step);
    Taken now = new Taken(numbered, rows, new String[rows.length], new CellKind[rows.length]);
    taken.addLast(now);
    for (int i = 0; i < rows.length; i++) {
      GridColumn there = Objects.requireNonNull(column);
      now.texts()[i] = there.text(rows[i]);
      now.kinds()[i] = there.kind(rows[i]);
      there.set(rows[i], step.to(), step.to().isEmpty() ? CellKind.BLANK : CellKind.TEXT);
    }
    return checkAgain(numbered.step().field(), rows, change);
  }

  private boolean takeBack(Change change) {
    Taken last = taken.removeLast();
    GridColumn column = columns.get(last.numbered().step().field());
    for (int i = 0; i < last.rows().length; i++) {
      Objects.requireNonNull(column).set(last.rows()[i], last.texts()[i], last.kinds()[i]);
    }
    return checkAgain(last.numbered().step().field(), last.rows(), change);
  }

  private int[] affected(GridColumn column, CleanStep step) {
    Spot spot = step.spot();
    if (spot != null) {
      Optional<Integer> row = find(spot);
      boolean changes =
          row.isPresent() && step.changes(spot.sheet(), spot.row(), column.text(row.get()));
      return changes ? new int[] {row.get()} : new int[0];
    }
    Set<String> from = Set.copyOf(step.from());
    int[] found = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (from.contains(column.text(i)) && !column.text(i).equals(step.to()) && has(i, column)) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean has(int row, GridColumn column) {
    return columnsOf(row).columnOf(column.field.name()) >= 0;
  }

  /** Whether a record number changed. */
  private boolean checkAgain(String field, int[] rows, Change change) {
    for (int row : rows) {
      change.cells().add(row);
    }
    if (contract.key().contains(field)) {
      return checkRows(rows, change);
    }
    checkCells(field, rows, change);
    return false;
  }

  /** Where no record number can change, the other cells of a row are as right as they were. */
  private void checkCells(String field, int[] rows, Change change) {
    Map<List<Object>, List<CellFault>> known = new HashMap<>();
    GridColumn column = columns.get(field);
    for (int row : rows) {
      GridColumn there = Objects.requireNonNull(column);
      int place = columnsOf(row).columnOf(field);
      List<CellFault> cell =
          known.computeIfAbsent(
              List.of(place, there.kind(row), there.text(row)),
              key -> checker.cell(row(row), there.field, place));
      List<CellFault> before = own.getOrDefault(row, List.of());
      if (before.isEmpty() && cell.isEmpty()) {
        continue;
      }
      List<CellFault> now = joined(row, before, new Cell(place, cell));
      if (!now.equals(before)) {
        change.faults().add(row);
        keepOwn(row, now);
      }
    }
  }

  private record Cell(int column, List<CellFault> faults) {}

  /** Faults stand in the order of the contract. */
  private List<CellFault> joined(int row, List<CellFault> before, Cell cell) {
    List<CellFault> all = new ArrayList<>(cell.faults());
    before.stream().filter(fault -> fault.column() != cell.column()).forEach(all::add);
    ColumnMap map = columnsOf(row);
    List<Integer> order = columns.keySet().stream().map(map::columnOf).toList();
    all.sort(Comparator.comparingInt(fault -> order.indexOf(fault.column())));
    return List.copyOf(all);
  }

  private boolean checkRows(int[] rows, Change change) {
    boolean keys = false;
    for (int row : rows) {
      CheckedRow checked = checker.alone(row(row), columnsOf(row));
      if (!Objects.equals(ids.set(row, checked.recordId()), checked.recordId())) {
        keys = true;
      }
      if (!own.getOrDefault(row, List.of()).equals(checked.faults())) {
        change.faults().add(row);
        keepOwn(row, checked.faults());
      }
    }
    return keys;
  }

  private void keepOwn(int row, List<CellFault> faults) {
    if (faults.isEmpty()) {
      own.remove(row);
    } else {
      own.put(row, faults);
    }
  }

  /** The first row of a record in the order of the file is the record; tells what changed. */
  private Set<Integer> findSecond() {
    Map<Integer, CellFault> found = new HashMap<>();
    Map<String, Integer> first = new HashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      String id = ids.get(i);
      Integer before = id == null ? null : first.putIfAbsent(id, numbers[i]);
      if (before != null) {
        found.put(i, checker.second(row(i), columnsOf(i), before));
      }
    }
    Set<Integer> changed = new HashSet<>(found.keySet());
    changed.addAll(second.keySet());
    changed.removeIf(row -> Objects.equals(found.get(row), second.get(row)));
    second.clear();
    second.putAll(found);
    return changed;
  }

  private Row row(int row) {
    ColumnMap map = columnsOf(row);
    List<String> cells = new ArrayList<>();
    List<CellKind> kinds = new ArrayList<>();
    for (GridColumn column : columns.values()) {
      int place = map.columnOf(column.field.name());
      while (cells.size() <= place) {
        cells.add("");
        kinds.add(CellKind.BLANK);
      }
      if (place >= 0) {
        cells.set(place, column.text(row));
        kinds.set(place, column.kind(row));
      }
    }
    return new Row(numbers[row], cells, kinds);
  }

  // ---- reading ----------------------------------------------------------------------------------

  public Contract contract() {
    return contract;
  }

  /** Rows of the list. */
  public int size() {
    return size;
  }

  public int bad() {
    BitSet bad = new BitSet(size);
    own.keySet().forEach(bad::set);
    second.keySet().forEach(bad::set);
    return bad.cardinality();
  }

  public boolean good(int row) {
    return !own.containsKey(row) && !second.containsKey(row);
  }

  /** What is wrong with a row now; empty for a good one. */
  public List<CellFault> faults(int row) {
    CellFault again = second.get(row);
    List<CellFault> faults = new ArrayList<>(own.getOrDefault(row, List.of()));
    if (again != null) {
      faults.add(again);
    }
    return faults;
  }

  public Spot spot(int row) {
    return new Spot(sheets[row], numbers[row]);
  }

  /** The place of a row in the order of the file. */
  public Optional<Integer> find(Spot spot) {
    int at = firstAfter(spot) - 1;
    return at >= 0 && spot(at).equals(spot) ? Optional.of(at) : Optional.empty();
  }

  /** The place of the first row behind this one; {@link #size} when there is none. */
  public int firstAfter(Spot spot) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean behind =
          sheets[middle] > spot.sheet()
              || (sheets[middle] == spot.sheet() && numbers[middle] > spot.row());
      if (behind) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Names of the fields whose column the file has, in the order of the contract. */
  public List<String> fields() {
    return List.copyOf(columns.keySet());
  }

  public ColumnMap columnsOf(int row) {
    return sheetColumns.get(sheets[row]);
  }

  /** The cell as it reads now; empty when the file has no such column. */
  public String text(int row, String field) {
    GridColumn column = columns.get(field);
    return column == null ? "" : column.text(row);
  }

  /** Whether a cell of this row is not as it came. */
  public boolean mended(int row) {
    return taken.stream().anyMatch(step -> Arrays.binarySearch(step.rows(), row) >= 0);
  }

  /** Counts only: the cells are of persons. */
  @Override
  public String toString() {
    return "Grid[" + size + " rows]";
  }
}
