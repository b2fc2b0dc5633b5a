package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import java.util.Arrays;

/** What must hold for rows read from any bytes whatever, whichever field model reads them. */
final class RowsFromBytes {
  private static final int MOST_ROWS = 8;
  private static final int[] PLACES = new int[Column.COUNT];

  static {
    Arrays.setAll(PLACES, i -> i);
  }

  private final FieldModel model;
  private final PersonTable table;
  private final PersonTable again;

  RowsFromBytes(FieldModel model, byte[] text) {
    this.model = model;
    table = read(text);
    again = read(text);
  }

  private PersonTable read(byte[] text) {
    PersonTable table = new PersonTable(model);
    RowReader reader = new RowReader(model);
    RowFields fields = new RowFields();
    CsvRows rows = new CsvRows(text.clone(), 0, text.length, (byte) ',');
    for (int count = 0; count < MOST_ROWS && rows.next(); count++) {
      fields.take(rows, PLACES);
      reader.read(fields, table);
    }
    return table;
  }

  void hold() {
    for (int row = 0; row < table.size(); row++) {
      blocked(row);
      compared(new Person(table, row));
    }
  }

  private void blocked(int row) {
    BlockKeys keys = model.keys();
    for (BlockKind kind : BlockKind.ALL) {
      keys.of(kind, table, row);
      require(keys.count() <= 1_000, "a row has few keys");
    }
    for (Refinement refinement : Refinement.values()) {
      require(refinement.of(table, row) == refinement.of(again, row), "read twice, narrowed alike");
    }
  }

  private void compared(Person person) {
    for (int row = 0; row < table.size(); row++) {
      Person other = new Person(table, row);
      NameLevel names = model.compareNames(person.name, other.name);
      require(names == model.compareNames(other.name, person.name), "names both ways");
      NumberLevel numbers = model.compareNumbers(person.number, other.number);
      require(numbers == model.compareNumbers(other.number, person.number), "numbers both ways");
      require(!model.label(model.compareBirths(person, table, row)).isEmpty(), "births");
      require(!model.label(model.compareAddresses(person, table, row)).isEmpty(), "addresses");
    }
  }
}
