package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CSV 切行：任何字节都切得完，一格不越界")
class CsvRowsFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "a,b,c\n1,2,3\n", "\"a\"\"b\",\"两\n行\"\r\n,,\n", "x\"y,\"unclosed", ",,,\n\n\r\n");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void rows(byte[] text) {
    CsvRows rows = new CsvRows(text.clone(), 0, text.length, (byte) 44);
    int count = 0;
    int position = 0;
    while (rows.next()) {
      count++;
      require(rows.position() > position, "every row moves on");
      position = rows.position();
      require(rows.fields() >= 1 && rows.fields() <= CsvRows.MAX_FIELDS, "a row has fields");
      int end = 0;
      for (int i = 0; i < rows.fields(); i++) {
        require(rows.start(i) >= end && rows.end(i) >= rows.start(i), "fields stand in order");
        end = rows.end(i);
      }
      require(end <= text.length, "fields stand inside the text");
    }
    require(count <= text.length, "a row has at least one byte");
  }
}
