package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("只读编号和号码的快读法：任何字节，行数、编号、号码都与慢读法相同")
class NumberRowsFuzzTest {
  private static final CsvHeader HEADER =
      CsvHeader.of(
          "x,record_id,citizen_id\n".getBytes(StandardCharsets.UTF_8), "x", FieldModel.chinese());

  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        ",R1,99012319491231002X\n,R2,990123194912310038\r\n",
        "a,R1,\"99012319491231002x\"\nb,\" R\"\"2 \",'990123491231002\n",
        ",5\"管,99012319491231002X ,\n\n,\n,,\n");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void rows(byte[] text) {
    CsvRows slow = new CsvRows(text.clone(), 0, text.length, HEADER.separator());
    NumberRows quick = new NumberRows(HEADER, text.clone(), text.length);
    RowFields fields = new RowFields();
    NumberText numbers = new NumberText();
    while (slow.next()) {
      require(quick.next(), "no row is lost");
      fields.take(slow, HEADER.places());
      String id = text(fields.text(), fields.from(Column.ID), fields.to(Column.ID));
      require(id.equals(text(quick.text(), quick.idFrom(), quick.idTo())), "ids are the same");
      int from = fields.from(Column.CITIZEN_ID);
      long code = numbers.read(fields.text(), from, fields.to(Column.CITIZEN_ID));
      long usable = NumberCode.usable(code) ? NumberCode.key(code) : 0;
      long bare = NumberRows.valid(quick.number()) ? quick.number() >>> 4 : 0;
      require(usable == bare, "numbers are the same");
    }
    require(!quick.next(), "no row is made up");
  }

  private static String text(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
