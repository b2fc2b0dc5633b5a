package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.StandardFields;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/** 本部门的名单（CSV 或 xlsx）。 A department's own list, read row by row through the gate of the tables. */
final class PersonList {
  /** Fewer damaged numbers are single mistakes, not an export gone wrong. */
  private static final long DAMAGED_COLUMN = 10;

  private static final int MOST_NAMES_SHOWN = 20;

  private final Path file;
  private final Map<String, Integer> columns = new HashMap<>();
  private long rows;
  private long withoutId;
  private long damagedNumbers;
  private long numbers;

  private PersonList(Path file) {
    this.file = file;
  }

  /** One row: cells by what their columns mean. */
  record Person(Map<String, String> cells) {
    String id() {
      return cells.getOrDefault("id", "");
    }

    @Nullable String text(String column) {
      return cells.get(column);
    }

    CaseParty party() {
      return new CaseParty(
          id(),
          text("name"),
          text("citizen_id"),
          text("sex"),
          text("birth_date"),
          text("division"),
          text("address"),
          text("phone"));
    }

    PoolRecord record() {
      return new PoolRecord(
          id(),
          text("class"),
          text("name"),
          text("citizen_id"),
          text("sex"),
          text("birth_date"),
          text("division"),
          text("address"),
          text("phone"),
          text("household_id"),
          text("relation"));
    }

    /** Never shows a cell. */
    @Override
    public String toString() {
      return "Person[***]";
    }
  }

  /**
   * Passes every row that has an id.
   *
   * @throws KeyedRefusedException when a needed column is missing, the list is empty, or a
   *     spreadsheet has damaged its numbers
   */
  static PersonList read(Path file, Consumer<Person> consumer) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new KeyedRefusedException(Refusal.NO_FILE, file);
    }
    PersonList list = new PersonList(file);
    try (Table table = TableReader.open(file)) {
      Sheet sheet = table.firstSheet();
      Header header =
          sheet
              .findHeader(name -> StandardFields.columnMeantBy(name).isPresent())
              .orElseGet(() -> new Header(0, List.of()));
      list.takeColumns(header);
      sheet.forEachRowAfter(header, row -> list.take(row, consumer));
    }
    list.requireUsable();
    return list;
  }

  /** Rows that had content but no id: they could not be named afterwards and were left out. */
  long withoutId() {
    return withoutId;
  }

  /** Numbers in scientific notation or cut by a spreadsheet: they count as missing. */
  long damagedNumbers() {
    return damagedNumbers;
  }

  private void takeColumns(Header header) {
    for (int i = 0; i < header.names().size(); i++) {
      int at = i;
      StandardFields.columnMeantBy(header.names().get(i))
          .ifPresent(meaning -> columns.putIfAbsent(meaning, at));
    }
    String seen =
        String.join(
            "、",
            header.names().stream()
                .filter(name -> !name.isEmpty())
                .limit(MOST_NAMES_SHOWN)
                .toList());
    if (!columns.containsKey("id")) {
      throw new KeyedRefusedException(Refusal.LIST_WITHOUT_ID, file.getFileName(), seen);
    }
    if (!columns.containsKey("name") && !columns.containsKey("citizen_id")) {
      throw new KeyedRefusedException(Refusal.LIST_WITHOUT_PERSON, file.getFileName(), seen);
    }
  }

  private void take(Row row, Consumer<Person> consumer) {
    Map<String, String> cells = new HashMap<>();
    columns.forEach(
        (meaning, at) -> {
          String text = row.value(at);
          if (!text.isEmpty()) {
            cells.put(meaning, text);
          }
        });
    rows++;
    noteNumber(row, cells.getOrDefault("citizen_id", ""));
    if (cells.containsKey("id")) {
      consumer.accept(new Person(cells));
    } else {
      withoutId++;
    }
  }

  private void noteNumber(Row row, String number) {
    if (!number.isEmpty()) {
      numbers++;
      boolean damaged =
          number.indexOf('+') >= 0
              || number.indexOf('.') >= 0
              || (row.isNumeric(columns.getOrDefault("citizen_id", -1)) && number.length() > 15);
      damagedNumbers += damaged ? 1 : 0;
    }
  }

  private void requireUsable() {
    if (rows == withoutId) {
      throw new KeyedRefusedException(Refusal.LIST_EMPTY, file.getFileName());
    }
    if (damagedNumbers >= DAMAGED_COLUMN && damagedNumbers * 2 > numbers) {
      throw new KeyedRefusedException(
          Refusal.LIST_DAMAGED_NUMBERS, file.getFileName(), damagedNumbers);
    }
  }
}
