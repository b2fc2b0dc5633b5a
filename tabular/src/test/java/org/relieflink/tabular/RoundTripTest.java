package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Label("写出的表格读回来一字不差")
class RoundTripTest {
  @Tag("asvs-1.2.10")
  @Property(tries = 150)
  @Label("xlsx：任何文字写入再读出都不变")
  void xlsxKeepsEveryText(@ForAll("tables") List<List<String>> table) throws IOException {
    assertThat(readBack(xlsx(table))).isEqualTo(withoutBlankEnds(table));
  }

  @Tag("asvs-1.2.10")
  @Property(tries = 150)
  @Label("CSV：任何文字写入再读出都不变（公式开头前加一个空格）")
  void csvKeepsEveryText(
      @ForAll("tables") List<List<String>> table, @ForAll("encodings") TextEncoding encoding)
      throws IOException {
    List<List<String>> expected =
        withoutBlankEnds(table).stream()
            .map(row -> row.stream().map(RoundTripTest::neutral).toList())
            .toList();
    assertThat(readBack(csv(table, encoding))).isEqualTo(expected);
  }

  @Property(tries = 20)
  @Label("同样的内容两次写出，字节完全相同")
  void bytesRepeat(@ForAll("tables") List<List<String>> table) throws IOException {
    assertThat(xlsx(table)).isEqualTo(xlsx(table));
    assertThat(csv(table, TextEncoding.GB18030)).isEqualTo(csv(table, TextEncoding.GB18030));
  }

  @Provide
  Arbitrary<TextEncoding> encodings() {
    return Arbitraries.of(
        TextEncoding.UTF_8_BOM, TextEncoding.UTF_16LE_BOM, TextEncoding.UTF_16BE_BOM);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> han = Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(4);
    Arbitrary<String> signs =
        Arbitraries.strings().withChars("\"',;\t\r\n=+-@ <>&_x0041_\u0001　·").ofMaxLength(8);
    Arbitrary<String> rare =
        Arbitraries.of("𠮷", "_x000D_", "=1+1", "\t=cmd", "9.90123E+17", "01", "-5", "＝1");
    Arbitrary<String> cell =
        Combinators.combine(Arbitraries.oneOf(han, signs, rare), han)
            .as((left, right) -> left + right);
    Arbitrary<List<String>> row = cell.list().ofMaxSize(6).map(cells -> prepend("始", cells));
    return row.list().ofMinSize(1).ofMaxSize(8);
  }

  private static List<String> prepend(String first, List<String> cells) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(cells);
    return all;
  }

  private static String neutral(String text) {
    return CellText.startsFormula(text) ? " " + text : text;
  }

  /** The reader gives no cells beyond the last one that is not empty. */
  private static List<List<String>> withoutBlankEnds(List<List<String>> table) {
    return table.stream().map(RoundTripTest::withoutBlankEnd).toList();
  }

  private static List<String> withoutBlankEnd(List<String> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).isEmpty()) {
      end--;
    }
    return row.subList(0, end);
  }

  private static byte[] xlsx(List<List<String>> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      for (List<String> row : table) {
        writer.writeTexts(row);
      }
    }
    return out.toByteArray();
  }

  private static byte[] csv(List<List<String>> table, TextEncoding encoding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.csv(out, encoding)) {
      for (List<String> row : table) {
        writer.writeTexts(row);
      }
    }
    return out.toByteArray();
  }

  private static List<List<String>> readBack(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("round-trip", ".table");
    try {
      Files.write(file, bytes);
      List<List<String>> rows = new ArrayList<>();
      try (Table table = TableReader.open(file)) {
        table.firstSheet().forEachRow(row -> rows.add(row.cells()));
      }
      return rows;
    } finally {
      Files.delete(file);
    }
  }
}
