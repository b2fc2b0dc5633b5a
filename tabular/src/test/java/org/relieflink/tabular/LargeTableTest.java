package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("十八万行的大表")
class LargeTableTest {
  private static final int ROWS = 180_000;

  /** The asked limit is 8 s alone on the machine; a busy build machine gets the double. */
  private static final Duration ALLOWED = Duration.ofSeconds(16);

  @TempDir Path folder;

  @Test
  @DisplayName("180,000 行 × 15 列的 xlsx 在限定时间内读完，一行不少")
  void large() throws IOException {
    Path file = folder.resolve("大表.xlsx");
    write(file);
    long from = System.nanoTime();
    long[] sum = new long[1];
    try (Table table = TableReader.open(file)) {
      Sheet sheet = table.firstSheet();
      Header header = sheet.header();
      ReadSummary summary = sheet.forEachRowAfter(header, row -> sum[0] += row.text(14).length());
      assertThat(summary.rows()).isEqualTo(ROWS + 1);
      assertThat(header.names()).hasSize(15);
    }
    assertThat(sum[0]).isEqualTo(ROWS * 8L);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(ALLOWED);
  }

  static void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter writer = TableWriter.xlsx(out)) {
      List<String> names = new ArrayList<>();
      for (int column = 0; column < 15; column++) {
        names.add("列" + (char) ('甲' + column));
      }
      writer.writeHeader(names);
      for (int i = 0; i < ROWS; i++) {
        writer.write(row(i));
      }
    }
  }

  private static List<Cell> row(int i) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(i));
    for (int column = 1; column < 14; column++) {
      cells.add(
          Cell.text(
              column % 3 == 0
                  ? "990123199001" + (100_000 + i * 7 % 899_999)
                  : "东门街道" + (i * column) % 9973));
    }
    cells.add(Cell.text("%08d".formatted(i)));
    return cells;
  }
}
