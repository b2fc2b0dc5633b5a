package org.relieflink.platform.pool.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.FieldType;
import org.relieflink.tabular.ColumnNames;
import org.relieflink.tabular.Row;

/**
 * 按合同检查一份名单的每一行。 Checks the rows of one list; one checker per file, because it remembers the record
 * ids it has seen in all sheets.
 */
public final class RowChecker {
  /**
   * Raised whenever a cell would be read otherwise than before: rows that were checked before are
   * then checked once more ({@code ReadingEditionTest} compares).
   */
  public static final int EDITION = 1;

  /** Canonical name under which a disability card found in a number column is kept. */
  public static final String CARD = "disability_card";

  /** Characters of one key cell; those of departments stay under 40. */
  private static final int LONGEST_KEY = 200;

  private static final Pattern NOTE =
      Pattern.compile("^[（(]?(注|说明|备注|制表|合计|总计|小计|填表|填报|审核|复核|负责人|单位|联系人|统计).*", Pattern.DOTALL);

  private final Contract contract;
  private final SeenKeys seen = new SeenKeys();
  private final DamageTally damage = new DamageTally();
  private final FieldTally fields = new FieldTally();
  private long repeated;

  public RowChecker(Contract contract) {
    this.contract = contract;
  }

  /** The checked row; empty for notes below the table and header rows repeated on each page. */
  public Optional<CheckedRow> check(Row row, ColumnMap columns) {
    return skips(row, columns) ? Optional.empty() : Optional.of(checked(row, columns));
  }

  /** Whether the row is a note or a repeated header: no row of the list. */
  public boolean skips(Row row, ColumnMap columns) {
    return isNote(row, columns) || isRepeatedHeader(row, columns);
  }

  /** The checked row, told apart from those before it. */
  public CheckedRow checked(Row row, ColumnMap columns) {
    CheckedRow alone = alone(row, columns);
    String id = alone.recordId();
    int first = id == null ? 0 : seen.firstRow(id, Math.toIntExact(row.number()));
    return first == 0 ? alone : repeated(row, columns, alone, first);
  }

  /**
   * The row again, that was good when it last came exactly so: only its record number is read.
   *
   * @param filled what was filled in then
   */
  public CheckedRow again(Row row, ColumnMap columns, long filled) {
    String id = Objects.requireNonNull(recordId(keys(row, columns)));
    int first = seen.firstRow(id, Math.toIntExact(row.number()));
    if (first != 0) {
      return repeated(row, columns, alone(row, columns), first);
    }
    for (int i = 0; i < contract.fields().size(); i++) {
      Field field = contract.fields().get(i);
      int column = columns.columnOf(field.name());
      boolean blank = (filled >>> i & 1) == 0;
      if (column >= 0) {
        fields.count(field.name(), !blank, false);
        tally(field, column, blank, false);
      }
    }
    return new CheckedRow(row.number(), id, Map.of(), List.of(), filled);
  }

  private Map<String, String> keys(Row row, ColumnMap columns) {
    Map<String, String> values = new HashMap<>();
    for (Field field : contract.fields()) {
      if (contract.key().contains(field.name())) {
        int column = columns.columnOf(field.name());
        if (CellReader.read(field, row.text(column), row.kind(column))
            instanceof CellReading.Value value) {
          values.put(field.name(), value.text());
        }
      }
    }
    return values;
  }

  private CheckedRow repeated(Row row, ColumnMap columns, CheckedRow alone, int first) {
    repeated++;
    List<CellFault> faults = new ArrayList<>(alone.faults());
    faults.add(second(row, columns, first));
    return new CheckedRow(
        alone.number(), alone.recordId(), alone.values(), List.copyOf(faults), alone.filled());
  }

  /** The row by itself: whether another one has its record number is not asked. */
  public CheckedRow alone(Row row, ColumnMap columns) {
    Found found = new Found(new LinkedHashMap<>(), new ArrayList<>());
    long filled = 0;
    for (int i = 0; i < contract.fields().size(); i++) {
      Field field = contract.fields().get(i);
      int column = columns.columnOf(field.name());
      if (column >= 0 && readCell(row, field, column, found)) {
        filled |= 1L << i;
      }
    }
    @Nullable String id = recordId(found.values());
    List<CellFault> faults = List.copyOf(found.faults());
    return new CheckedRow(row.number(), id, joined(found.values()), faults, filled);
  }

  /** What is wrong with one cell by itself; nothing for one that is right or may be blank. */
  public List<CellFault> cell(Row row, Field field, int column) {
    Found found = new Found(new LinkedHashMap<>(), new ArrayList<>());
    readCell(row, field, column, found);
    return List.copyOf(found.faults());
  }

  /** The fault of a row whose record number stood in the file before. */
  public CellFault second(Row row, ColumnMap columns, int firstRow) {
    Field key = keyField();
    int column = columns.columnOf(key.name());
    String shown = Shown.of(key, row.text(column));
    return new CellFault(column, Reason.DUPLICATE_ROW, shown, String.valueOf(firstRow));
  }

  /** To be asked after the last row: a long-number column that is damaged throughout. */
  public Optional<DamagedColumn> damagedColumn() {
    return damage.worst();
  }

  /** To be asked after the last row: what was filled in, in the order of the contract. */
  public List<FieldCount> fieldCounts() {
    return fields.counts();
  }

  /** To be asked after the last row: rows whose record stood in the file before. */
  public long repeated() {
    return repeated;
  }

  /** What was counted so far; the record ids seen are remembered by the caller. */
  public CheckState state() {
    return new CheckState(fields.counts(), damage.counts(), repeated);
  }

  /** Goes on where another check of the same file stopped; its ids follow by {@link #remember}. */
  public void goOn(CheckState before) {
    fields.goOn(before.fields());
    damage.goOn(before.columns());
    repeated = before.repeated();
  }

  /** A record id that stood in a row before; to be called in the order of the file. */
  public void remember(String recordId, long row) {
    seen.firstRow(recordId, Math.toIntExact(row));
  }

  private record Found(Map<String, String> values, List<CellFault> faults) {}

  /** Whether the cell is not blank. */
  private boolean readCell(Row row, Field field, int column, Found found) {
    String text = row.text(column);
    CellReading reading = keyed(field, CellReader.read(field, text, row.kind(column)));
    boolean blank = reading instanceof CellReading.Blank;
    tally(
        field,
        column,
        blank,
        reading instanceof CellReading.Fault fault && fault.reason().isDamage());
    fields.count(field.name(), !blank, reading instanceof CellReading.Fault);
    take(reading, new At(field, column, text), found);
    return !blank;
  }

  private record At(Field field, int column, String text) {}

  private void take(CellReading reading, At at, Found found) {
    Field field = at.field();
    if (reading instanceof CellReading.Value value) {
      found.values().put(field.name(), value.text());
    } else if (reading instanceof CellReading.WithCard both) {
      found.values().put(field.name(), both.text());
      found.values().put(CARD, both.card());
    } else if (reading instanceof CellReading.Fault fault) {
      found
          .faults()
          .add(
              new CellFault(
                  at.column(), fault.reason(), Shown.of(field, at.text()), fault.detail()));
    } else if (field.presence() == Field.Presence.FILLED) {
      found.faults().add(new CellFault(at.column(), emptiness(field), "", field.label()));
    }
  }

  /** Two long keys together would not fit into an index of the database (2,704 bytes). */
  private CellReading keyed(Field field, CellReading reading) {
    boolean tooLong =
        reading instanceof CellReading.Value value && value.text().length() > LONGEST_KEY;
    return tooLong && contract.key().contains(field.name())
        ? CellReading.fault(Reason.TEXT_TOO_LONG, String.valueOf(LONGEST_KEY))
        : reading;
  }

  private void tally(Field field, int column, boolean blank, boolean damaged) {
    boolean longNumber = field.type().isLongNumber() || contract.key().contains(field.name());
    if (longNumber && !blank) {
      damage.count(column, damaged);
    }
  }

  private Reason emptiness(Field field) {
    if (contract.key().contains(field.name())) {
      return Reason.KEY_EMPTY;
    }
    return field.type() == FieldType.NAME ? Reason.NAME_EMPTY : Reason.CELL_EMPTY;
  }

  private @Nullable String recordId(Map<String, String> values) {
    StringBuilder id = new StringBuilder(contract.prefix());
    for (String name : contract.key()) {
      String part = values.get(name);
      if (part == null) {
        return null;
      }
      id.append('-').append(part);
    }
    return id.toString();
  }

  private Field keyField() {
    String name = contract.key().get(0);
    return contract.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Township, village and house number together are the address. */
  private Map<String, String> joined(Map<String, String> values) {
    Map<String, String> result = new LinkedHashMap<>();
    for (Field field : contract.fields()) {
      String value = values.get(field.name());
      if (value != null) {
        result.merge(field.into(), value, String::concat);
      }
    }
    String card = values.get(CARD);
    if (card != null) {
      result.putIfAbsent(CARD, card);
    }
    return result;
  }

  private boolean isNote(Row row, ColumnMap columns) {
    if (!row.text(columns.columnOf("citizen_id")).isEmpty()) {
      return false;
    }
    boolean keyed =
        contract.key().stream().anyMatch(name -> !row.text(columns.columnOf(name)).isEmpty());
    boolean note = NOTE.matcher(firstText(row)).matches();
    return keyed ? note && nameIsEmpty(row, columns) : note || nameIsEmpty(row, columns);
  }

  private static boolean nameIsEmpty(Row row, ColumnMap columns) {
    return row.text(columns.columnOf("name")).isEmpty();
  }

  private static String firstText(Row row) {
    for (int column = 0; column < row.cells().size(); column++) {
      if (!row.text(column).isEmpty()) {
        return row.text(column);
      }
    }
    return "";
  }

  private static boolean isRepeatedHeader(Row row, ColumnMap columns) {
    int column = columns.columnOf("name");
    return column >= 0
        && !row.text(column).isEmpty()
        && ColumnNames.normalize(row.text(column))
            .equals(ColumnNames.normalize(columns.headers().get(column)))
        && columns.headers().size() > 1
        && sameAsHeader(row, columns) > 1;
  }

  private static int sameAsHeader(Row row, ColumnMap columns) {
    int same = 0;
    for (int column = 0; column < columns.headers().size(); column++) {
      String header = columns.headers().get(column);
      if (!header.isBlank() && header.strip().equals(row.text(column))) {
        same++;
      }
    }
    return same;
  }
}
