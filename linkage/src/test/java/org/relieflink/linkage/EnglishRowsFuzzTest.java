package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("英文字段：任何字节读成的行都能两两比对，分块键数得过来")
class EnglishRowsFuzzTest {
  private static final FieldModel FIELDS = FieldModel.english();
  private static final int[] PLACES = places();

  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "E1,,,5304218,,19151111,4223,,,,,,,,,michaela,neumann,8,stanley street,winston hills\n"
            + "E2,,,5304128,,19151011,4232,,,,,,,,,neuman,michaella,8,stanly st,winston hill\n",
        "1,,blake o'brien,,f,1915,,unit 3 2 high street,,,,,,,,,,,,\n2,,J. de la Cruz-Smith\n");
  }

  private static int[] places() {
    int[] places = new int[Column.COUNT];
    Arrays.setAll(places, i -> i);
    return places;
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void rows(byte[] text) {
    PersonTable table = new PersonTable(FIELDS);
    RowReader reader = new RowReader(FIELDS);
    RowFields fields = new RowFields();
    CsvRows rows = new CsvRows(text.clone(), 0, text.length, (byte) ',');
    for (int count = 0; count < 8 && rows.next(); count++) {
      fields.take(rows, PLACES);
      reader.read(fields, table);
    }
    for (int row = 0; row < table.size(); row++) {
      blocked(table, row);
      compared(new Person(table, row), table);
    }
  }

  private static void blocked(PersonTable table, int row) {
    BlockKeys keys = FIELDS.keys();
    for (BlockKind kind : BlockKind.ALL) {
      keys.of(kind, table, row);
      require(keys.count() <= 1_000, "a row has few keys");
      Refinement.values()[kind.rank() % Refinement.values().length].of(table, row);
    }
  }

  private static void compared(Person person, PersonTable table) {
    for (int row = 0; row < table.size(); row++) {
      Person other = new Person(table, row);
      NameLevel names = FIELDS.compareNames(person.name, other.name);
      require(names == FIELDS.compareNames(other.name, person.name), "names both ways");
      NumberLevel numbers = FIELDS.compareNumbers(person.number, other.number);
      require(numbers == FIELDS.compareNumbers(other.number, person.number), "numbers both ways");
      require(!FIELDS.label(FIELDS.compareBirths(person, table, row)).isEmpty(), "births");
      require(!FIELDS.label(FIELDS.compareAddresses(person, table, row)).isEmpty(), "addresses");
    }
  }
}
