package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("中文字段：任何字节读成的行都能两两比对，分块键数得过来")
class ChineseRowsFuzzTest {
  private static final FieldModel FIELDS = FieldModel.chinese();
  private static final int[] PLACES = places();

  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "R1,低保对象,王建国,99012319491231002X,男,1949-12-31,990123,桥头镇柳湾村3组,13912345678,H1,02\nR2,户籍,王健国,990123491231002,,49.12.31,,柳湾,1391234567,H1,儿子\n",
        "R1,,买买提·艾力,,,,,,,,\nR2,,买买提艾力,,,,,,,,\nR3,,?,,,,,敬老院,,,\n");
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
