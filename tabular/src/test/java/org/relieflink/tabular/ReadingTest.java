package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("部门表格照原样读出来")
class ReadingTest {
  private static final String TABLE = "姓名,住址\r\n张三,云溪县东门街道\r\n李四,云溪县西门街道幸福社区\r\n";

  @TempDir Path folder;

  @Test
  @DisplayName("UTF-8、GB18030、UTF-16，带不带 BOM 都认得")
  void encodings() throws IOException {
    for (TextEncoding encoding : TextEncoding.values()) {
      byte[] content = Corpus.joined(encoding.mark(), TABLE.getBytes(encoding.charset()));
      Path file = Corpus.file(folder, "名册.txt", content);
      try (Table table = TableReader.open(file)) {
        assertThat(table.encoding()).contains(encoding);
      }
      assertThat(Corpus.rows(file))
          .extracting(row -> row.text(0))
          .containsExactly("姓名", "张三", "李四");
    }
  }

  @Test
  @DisplayName("最后一行才出现的生僻字也按 GB18030 读对")
  void lateCharacters() throws IOException {
    String text = "id,name\n" + "1,a\n".repeat(100_000) + "2,张㐂𠮷\n";
    Path file = Corpus.file(folder, "a.csv", text.getBytes(Charset.forName("GB18030")));
    List<Row> rows = Corpus.rows(file);
    assertThat(rows.get(rows.size() - 1).text(1)).isEqualTo("张㐂𠮷");
  }

  @Test
  @DisplayName("CSV：引号、单元格内换行、各种分隔符和行尾，行号与 Excel 一致")
  void csvForms() throws IOException {
    Path file =
        Corpus.file(
            folder,
            "a.csv",
            Corpus.bytes("姓名,备注\r\n\r\n\"张\"\"三\",\"一\r\n二,三\"\n李四,=\"0012\"\r王五"));
    List<Row> rows = Corpus.rows(file);
    assertThat(rows).extracting(Row::number).containsExactly(1L, 3L, 4L, 5L);
    assertThat(rows.get(1).cells()).containsExactly("张\"三", "一\r\n二,三");
    assertThat(rows.get(2).text(1)).isEqualTo("0012");
    assertThat(rows.get(3).text(1)).isEmpty();
    for (String separator : List.of("\t", ";", "，", "|")) {
      Path other = Corpus.file(folder, "b.csv", Corpus.bytes(TABLE.replace(",", separator)));
      assertThat(Corpus.rows(other).get(1).cells()).containsExactly("张三", "云溪县东门街道");
    }
  }

  @Test
  @DisplayName("数字单元格给原文：身份证号被 Excel 损坏看得见，普通数字不变样")
  void numbers() throws IOException {
    Path file =
        Corpus.xlsx(
            folder,
            Corpus.workbook(
                "<row r=\"1\"><c r=\"A1\"><v>9.9012319900101004E+17</v></c><c r=\"B1\"><v>1.3800001111E10</v></c>"
                    + "<c r=\"C1\"><v>12.50</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"e\"><v>#REF!</v></c>"
                    + "<c r=\"F1\" t=\"str\"><f>A1&amp;B1</f><v>甲&amp;乙</v></c></row>"));
    Row row = Corpus.rows(file).get(0);
    assertThat(row.cells())
        .containsExactly("9.9012319900101004E+17", "13800001111", "12.50", "TRUE", "#REF!", "甲&乙");
    assertThat(row.isNumeric(0)).isTrue();
    assertThat(row.isNumeric(5)).isFalse();
    assertThat(row.kinds())
        .containsExactly(
            CellKind.NUMBER,
            CellKind.NUMBER,
            CellKind.NUMBER,
            CellKind.BOOLEAN,
            CellKind.ERROR,
            CellKind.TEXT);
    try (Table table = TableReader.open(file)) {
      assertThat(table.firstSheet().forEachRow(each -> {}).formulas()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("错误值和没有算过的公式看得见，但不当作值")
  void errorsAreNoValues() throws IOException {
    Row row =
        Corpus.rows(
                Corpus.xlsx(
                    folder,
                    Corpus.workbook(
                        "<row><c t=\"e\"><v>#N/A</v></c><c><f>A1</f></c><c><v>7</v></c></row>")))
            .get(0);
    assertThat(row.text(0)).isEqualTo("#N/A");
    assertThat(List.of(row.value(0), row.value(1), row.value(2), row.value(9)))
        .containsExactly("", "", "7", "");
  }

  @Test
  @DisplayName("超出基本平面的字写成两个半截引用也读得出；单独半个换成替代符，零字符去掉")
  void referencesOfHalves() throws IOException {
    Row row =
        Corpus.rows(
                Corpus.xlsx(
                    folder,
                    Corpus.workbook(
                        "<row><c t=\"inlineStr\"><is><t>&#55362;&#57271;</t></is></c>"
                            + "<c t=\"inlineStr\"><is><t>甲&#xD800;乙&#0;</t></is></c></row>")))
            .get(0);
    assertThat(row.cells()).containsExactly("\uD842\uDFB7", "甲\uFFFD乙");
  }

  @Test
  @DisplayName("没有标记的 UTF-16：维吾尔文、藏文、蒙古文、谚文、西里尔文的名单照样读")
  void otherScripts() throws IOException {
    for (String name : List.of("ئابدۇللا", "བསྟན་འཛིན", "ᠪᠠᠲᠤ", "김철수", "Жанна")) {
      for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        String text = "name,no\r\n" + (name + ",1\r\n").repeat(20);
        Path file = Corpus.file(folder, "名册.csv", text.getBytes(charset));
        assertThat(Corpus.rows(file).get(1).text(0)).as(name).isEqualTo(name);
      }
    }
  }

  @Test
  @DisplayName("日期样式的序号读成 ISO 日期，1904 年制也对")
  void dates() throws IOException {
    Map<String, byte[]> parts =
        Corpus.workbook(
            "<row><c s=\"1\"><v>43831</v></c><c s=\"2\"><v>43831.354166666664</v></c><c s=\"0\"><v>43831</v></c><c s=\"1\"><v>1</v></c></row>");
    parts.put(
        "xl/styles.xml",
        Corpus.bytes(
            "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>"));
    Row row = Corpus.rows(Corpus.xlsx(folder, parts)).get(0);
    assertThat(row.cells())
        .containsExactly("2020-01-01", "2020-01-01 08:30", "43831", "1900-01-01");
    assertThat(row.kinds())
        .containsExactly(CellKind.DATE, CellKind.DATE, CellKind.NUMBER, CellKind.DATE);
    String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    parts.put(
        "xl/workbook.xml",
        Corpus.bytes(workbook.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")));
    assertThat(Corpus.rows(Corpus.xlsx(folder, parts)).get(0).text(0)).isEqualTo("2024-01-02");
  }

  @Test
  @DisplayName("共享文字、富文本、拼音注音、CDATA、前缀名和 _x000D_ 都读对")
  void sharedTexts() throws IOException {
    Map<String, byte[]> parts =
        Corpus.workbook(
            "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row>");
    parts.put(
        Corpus.TEXTS,
        Corpus.bytes(
            "<?xml version=\"1.0\"?><x:sst xmlns:x=\"a\"><x:si><x:t xml:space=\"preserve\"> 张 </x:t></x:si>"
                + "<x:si><x:r><x:rPr/><x:t>欧</x:t></x:r><x:r><x:t>阳</x:t></x:r><x:rPh><x:t>ouyang</x:t></x:rPh></x:si>"
                + "<x:si><x:t>甲<!-- 注 --><![CDATA[<乙>]]>&#x4E19;_x000D_</x:t></x:si></x:sst>"));
    Row row = Corpus.rows(Corpus.xlsx(folder, parts)).get(0);
    assertThat(row.cells()).containsExactly("欧阳", " 张 ", "甲<乙>丙\r");
    assertThat(row.text(1)).isEqualTo("张");
  }

  @Test
  @DisplayName("标题行、空行之下找到表头；尾部空行不算数")
  void headers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      writer.startSheet(SheetSetup.hidden("字典"));
      writer.writeTexts(List.of("代码", "名称"));
      writer.startSheet("名册");
      writer.writeTitle("云溪县 2026 年 9 月低保对象花名册", 4);
      writer.writeTexts(List.of());
      writer.writeTexts(List.of("填报单位：云溪县民政局", "", "", "2026年9月30日"));
      writer.writeHeader(List.of("序号", "姓 名", "* 身份证号码（18位）", "救助起始日"));
      writer.write(
          List.of(
              Cell.number(1),
              Cell.text("张三"),
              Cell.number("9.90123E+17"),
              Cell.date(LocalDate.of(2025, 3, 1))));
      writer.writeTexts(List.of("", " ", "　"));
    }
    try (Table table = TableReader.open(Corpus.file(folder, "a.xlsx", out.toByteArray()))) {
      assertThat(table.sheets()).extracting(Sheet::name).containsExactly("字典", "名册");
      assertThat(table.sheets()).extracting(Sheet::hidden).containsExactly(true, false);
      Sheet sheet = table.firstSheet();
      Header header = sheet.header();
      assertThat(header.rowNumber()).isEqualTo(4);
      assertThat(header.columnOf("身份证号码")).isEqualTo(2);
      assertThat(sheet.findHeader(Set.of("姓名")::contains)).contains(header);
      List<Row> rows = new ArrayList<>();
      ReadSummary summary = sheet.forEachRowAfter(header, rows::add);
      assertThat(rows)
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.number()).isEqualTo(5);
                assertThat(row.cells()).containsExactly("1", "张三", "9.90123E+17", "2025-03-01");
                assertThat(row.isNumeric(2)).isTrue();
              });
      assertThat(summary.verticalMerges()).isZero();
    }
  }

  @Test
  @DisplayName("隐藏行和跨行合并的单元格记入统计")
  void hiddenAndMerged() throws IOException {
    String rows =
        "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells><sheetData>";
    try (Table table = TableReader.open(Corpus.xlsx(folder, Corpus.workbook(rows)))) {
      ReadSummary summary = table.firstSheet().forEachRow(row -> {});
      assertThat(summary).isEqualTo(new ReadSummary(2, 2, 0, 1, 1));
    }
  }

  @Test
  @DisplayName("没有任何像列名的行时，说明找不到表头")
  void noHeader() throws IOException {
    Path file =
        Corpus.file(
            folder,
            "a.csv",
            Corpus.bytes("990123199001010000,13800001111\n990123199001010000,13800001111\n"));
    try (Table table = TableReader.open(file)) {
      assertThat(table.firstSheet().findHeader(name -> true)).isEqualTo(Optional.empty());
    }
  }

  @Test
  @DisplayName("列名归一：全角、空格、括号、星号、大小写、下划线")
  void columnNames() {
    for (String name :
        List.of("身份证号码", " 身份证 号码", "*身份证号码（必填）", "身份证号码：", "身份证号码[18位]", "身份证\n号码")) {
      assertThat(ColumnNames.normalize(name)).isEqualTo("身份证号码");
    }
    assertThat(ColumnNames.normalize("Citizen ID")).isEqualTo(ColumnNames.normalize("ＣＩＴＩＺＥＮ_id"));
    assertThat(ColumnNames.normalize("（姓名）")).isEqualTo("姓名");
  }

  @Test
  @DisplayName("日志里不出现单元格内容")
  void rowsKeepSilent() throws IOException {
    Row row =
        Corpus.rows(Corpus.file(folder, "a.csv", Corpus.bytes("张三,990123199001010000\n"))).get(0);
    assertThat(row.toString()).doesNotContain("张三").doesNotContain("9901");
  }
}
