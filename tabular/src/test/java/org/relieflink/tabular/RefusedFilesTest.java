package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("不该收的文件，一句话说清原因和下一步")
class RefusedFilesTest {
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  @Test
  @DisplayName("文件不存在、是文件夹、是空文件")
  void nothingThere() throws IOException {
    expect(folder.resolve("没有.xlsx"), TableRefusalCode.FILE_NOT_FOUND, "找不到文件“没有.xlsx”");
    expect(folder, TableRefusalCode.NOT_READABLE, "是文件夹");
    expect(Corpus.file(folder, "空.csv", new byte[0]), TableRefusalCode.EMPTY_FILE, "是空的");
  }

  @Test
  @DisplayName("旧版 .xls 改名 .xlsx，照内容认出来")
  void oldExcel() throws IOException {
    byte[] old = Corpus.joined(OLE, new byte[2000], "Workbook".getBytes(StandardCharsets.UTF_16LE));
    expect(Corpus.file(folder, "名册.xlsx", old), TableRefusalCode.OLD_XLS, "另存为");
    byte[] raw = {9, 8, 8, 0, 0, 5, 16, 0};
    expect(Corpus.file(folder, "更旧.xls", raw), TableRefusalCode.OLD_XLS, "另存为");
  }

  @Test
  @DisplayName("加了密码的工作簿")
  void encrypted() throws IOException {
    byte[] file =
        Corpus.joined(
            OLE, new byte[70_000], "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    expect(Corpus.file(folder, "名册.xlsx", file), TableRefusalCode.ENCRYPTED, "取消密码");
  }

  @Tag("asvs-5.2.2")
  @Test
  @DisplayName("网页改名 .xls、PDF、图片、程序")
  void otherKinds() throws IOException {
    byte[] html = Corpus.bytes("\uFEFF \r\n<html><table><tr><td>姓名</td></tr></table></html>");
    expect(Corpus.file(folder, "名册.xls", html), TableRefusalCode.HTML_AS_TABLE, "其实是网页");
    expect(
        Corpus.file(folder, "a.xlsx", Corpus.bytes("%PDF-1.7 ...")),
        TableRefusalCode.NOT_A_TABLE,
        "PDF");
    byte[] random = new byte[4000];
    for (int i = 0; i < random.length; i++) {
      random[i] = (byte) (i * 31 + i / 7);
    }
    expect(Corpus.file(folder, "b.csv", random), TableRefusalCode.NOT_A_TABLE, "二进制");
  }

  @Test
  @DisplayName("Word 文档、普通压缩包、ods、xlsb、带宏的工作簿")
  void otherArchives() throws IOException {
    expectZip(Map.of("a.txt", Corpus.bytes("x")), TableRefusalCode.NOT_XLSX, "压缩包");
    expectZip(Map.of("mimetype", Corpus.bytes("x")), TableRefusalCode.NOT_XLSX, "OpenDocument");
    expectZip(
        Map.of(
            "[Content_Types].xml",
            Corpus.bytes("<T/>"),
            "_rels/.rels",
            Corpus.bytes(
                "<R><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></R>")),
        TableRefusalCode.NOT_XLSX,
        "Word");
    expectZip(with("xl/vbaProject.bin", new byte[9]), TableRefusalCode.MACROS, "宏");
    expectZip(
        with("xl/embeddings/o.bin", Corpus.joined(OLE, new byte[9])),
        TableRefusalCode.EMBEDDED_ARCHIVE,
        "嵌有");
  }

  @Test
  @DisplayName("传了一半的工作簿、尾部被截、内容被改")
  void truncated() throws IOException {
    byte[] whole = Corpus.zip(Corpus.workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    for (int length = 4; length < whole.length; length += 37) {
      Path file = Corpus.file(folder, "半截.xlsx", Arrays.copyOf(whole, length));
      assertThat(Corpus.refusal(file).code())
          .as("%d bytes", length)
          .isEqualTo(TableRefusalCode.BROKEN_ARCHIVE);
    }
  }

  @Test
  @DisplayName("压缩目录里的注释不是声称的编码")
  void unreadableComment() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("[Content_Types].xml");
      entry.setComment("comment");
      zip.putNextEntry(entry);
    }
    byte[] content = out.toByteArray();
    content[new String(content, StandardCharsets.ISO_8859_1).indexOf("comment")] = (byte) 0xFF;
    assertThat(Corpus.refusal(Corpus.file(folder, "注释.xlsx", content)).code())
        .isEqualTo(TableRefusalCode.BROKEN_ARCHIVE);
  }

  @Test
  @DisplayName("工作表 XML 半截、标签不配对、不是 UTF-8")
  void brokenXml() throws IOException {
    for (String xml :
        new String[] {
          "<worksheet><sheetData><row r=\"1\">",
          "<worksheet><row></worksheet></row>",
          "<worksheet",
          "<worksheet><c><v>1</c></v></worksheet>",
          "<worksheet><!-- ",
          "<a>&#xZZ;</a><b>"
        }) {
      expectZip(with(Corpus.SHEET, Corpus.bytes(xml)), TableRefusalCode.BROKEN_XML, "损坏");
    }
    expectZip(
        with(Corpus.SHEET, "<worksheet/>".getBytes(StandardCharsets.UTF_16)),
        TableRefusalCode.BROKEN_XML,
        "损坏");
    expectZip(
        with(Corpus.SHEET, Corpus.bytes("<a>".repeat(1000))), TableRefusalCode.BROKEN_XML, "损坏");
  }

  @Tag("asvs-1.5.1")
  @Test
  @DisplayName("实体炸弹和外部实体")
  void entities() throws IOException {
    String bomb =
        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
    expectZip(with(Corpus.SHEET, Corpus.bytes(bomb)), TableRefusalCode.XML_ENTITIES, "实体");
    String outside = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet/>";
    expectZip(with("xl/workbook.xml", Corpus.bytes(outside)), TableRefusalCode.XML_ENTITIES, "实体");
    expectZip(
        Corpus.workbook("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"),
        TableRefusalCode.XML_ENTITIES,
        "实体");
  }

  @Tag("asvs-5.2.3")
  @Test
  @DisplayName("压缩炸弹：文字、行、空白、声明的大小不作数")
  void bombs() throws IOException {
    Path file = folder.resolve("炸弹.xlsx");
    String text = "<si><t>" + "啊".repeat(100) + "</t></si>";
    expect(
        Corpus.bomb(file, Corpus.TEXTS, "<sst>", text, 100_000),
        TableRefusalCode.PACKED_TOO_TIGHTLY,
        "压缩炸弹");
    expect(
        Corpus.bomb(file, Corpus.SHEET, "<worksheet>", "<row><c><v>1</v></c></row>", 1_000_000),
        TableRefusalCode.PACKED_TOO_TIGHTLY,
        "压缩炸弹");
    expect(
        Corpus.bomb(file, Corpus.SHEET, "<worksheet ", " ".repeat(100), 1_000_000),
        TableRefusalCode.PACKED_TOO_TIGHTLY,
        "压缩炸弹");
  }

  @Test
  @DisplayName("小于 10 MB 的高压缩比文件照收，大标签仍被拒")
  void windows() throws IOException {
    expectZip(
        with(Corpus.SHEET, Corpus.bytes("<worksheet a=\"" + "x".repeat(300_000) + "\"/>")),
        TableRefusalCode.BROKEN_XML,
        "损坏");
    String longCell =
        "<row><c t=\"inlineStr\"><is><t>" + "字".repeat(32_768) + "</t></is></c></row>";
    expectZip(Corpus.workbook(longCell), TableRefusalCode.CELL_TOO_LONG, "第 1 行");
    String longest = "<row><c t=\"inlineStr\"><is><t>" + "字".repeat(32_767) + "</t></is></c></row>";
    assertThat(Corpus.rows(Corpus.xlsx(folder, Corpus.workbook(longest)))).hasSize(1);
  }

  @Test
  @DisplayName("野单元格：超出 XFD、列号倒退、行号倒退、行号不符、超行")
  void wildReferences() throws IOException {
    for (String row :
        new String[] {
          "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
          "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
          "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
          "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
          "<row r=\"2\"><c r=\"A9\"><v>1</v></c></row>",
          "<row r=\"2\"/><row r=\"1\"/>",
          "<row r=\"1\"><c r=\"11\"><v>1</v></c></row>",
          "<row r=\"1\"><c r=\"\"><v>1</v></c></row>"
        }) {
      expectZip(Corpus.workbook(row), TableRefusalCode.WILD_CELL_REFERENCE, "位置不合规");
    }
    expectZip(Corpus.workbook("<row r=\"1048577\"/>"), TableRefusalCode.TOO_MANY_ROWS, "1,048,576");
    expectZip(
        Corpus.workbook("<row r=\"99999999999\"/>"), TableRefusalCode.TOO_MANY_ROWS, "1,048,576");
    expectZip(
        Corpus.workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"),
        TableRefusalCode.TOO_MANY_COLUMNS,
        "1,024");
    assertThat(
            Corpus.rows(
                Corpus.xlsx(
                    folder,
                    Corpus.workbook(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>"))))
        .hasSize(1);
  }

  @Test
  @DisplayName("部件名不安全、重名、过多")
  void entries() throws IOException {
    for (String name :
        new String[] {
          "../evil.xml", "/etc/passwd", "xl\\evil.xml", "C:/evil.xml", "xl/../../evil"
        }) {
      expectZip(with(name, new byte[1]), TableRefusalCode.UNSAFE_ENTRY_NAME, "不安全");
    }
    byte[] twice =
        Corpus.replaced(
            Corpus.zip(with("xl/worksheets/sheetX.xml", new byte[1])), "sheetX.xml", "sheet1.xml");
    expect(Corpus.file(folder, "重名.xlsx", twice), TableRefusalCode.DUPLICATE_ENTRY, "重名");
    Map<String, byte[]> many = Corpus.workbook("");
    for (int i = 0; i < 1_000; i++) {
      many.put("xl/media/" + i, new byte[1]);
    }
    expectZip(many, TableRefusalCode.TOO_MANY_ENTRIES, "1,000");
  }

  @Test
  @DisplayName("只有图表页，没有数据表；共享文字编号越界")
  void noSheet() throws IOException {
    Map<String, byte[]> parts = Corpus.workbook("");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Corpus.bytes("<R><Relationship Id='r1' Type='x/chartsheet' Target='c.xml'/></R>"));
    expectZip(parts, TableRefusalCode.NO_SHEET, "没有可读的数据表");
    expectZip(
        Corpus.workbook("<row><c t=\"s\"><v>7</v></c></row>"), TableRefusalCode.BROKEN_XML, "损坏");
  }

  @Test
  @DisplayName("认不出的编码：说出第一处坏在第几行")
  void wrongEncoding() throws IOException {
    byte[] good = "姓名,地址\r\n张三,云溪县\r\n".getBytes(GB18030);
    byte[] bad = Corpus.joined(good, good, new byte[] {'A', (byte) 0xFF, (byte) 0xFF, ',', '\n'});
    expect(
        Corpus.file(folder, "坏.csv", bad),
        TableRefusalCode.UNREADABLE_ENCODING,
        "第 5 行有无法识别的字符（按 GB18030 读取）");
    byte[] utf8 =
        Corpus.joined(
            Corpus.bytes("姓名,地址\n张三,云溪县\n李四"),
            new byte[] {(byte) 0xE4, (byte) 0xBD},
            Corpus.bytes(",云\n"));
    expect(Corpus.file(folder, "坏8.csv", utf8), TableRefusalCode.UNREADABLE_ENCODING, "第 3 行");
    byte[] big5 =
        "姓名,住址,備註\r\n陳建國,雲溪縣東門街道辦事處第一社區居民委員會,無業在家務農\r\n".getBytes(Charset.forName("Big5"));
    expect(Corpus.file(folder, "繁体.csv", big5), TableRefusalCode.UNREADABLE_ENCODING, "另存为");
  }

  @Tag("asvs-5.2.1")
  @Test
  @DisplayName("CSV：引号没结束、单元格过长、列过多、行过多")
  void csvLimits() throws IOException {
    expect(
        Corpus.file(folder, "a.csv", Corpus.bytes("姓名,备注\n张三,\"未完\n李四,无\n")),
        TableRefusalCode.UNCLOSED_QUOTE,
        "第 2 行开始的引号");
    expect(
        Corpus.file(folder, "b.csv", Corpus.bytes("姓名\n" + "字".repeat(32_768))),
        TableRefusalCode.CELL_TOO_LONG,
        "第 2 行");
    expect(
        Corpus.file(folder, "c.csv", Corpus.bytes("a,".repeat(1_025))),
        TableRefusalCode.TOO_MANY_COLUMNS,
        "第 1 行");
    expect(
        Corpus.file(folder, "d.csv", Corpus.bytes("a\n".repeat(1_048_577))),
        TableRefusalCode.TOO_MANY_ROWS,
        "1,048,576");
    assertThat(Corpus.rows(Corpus.file(folder, "e.csv", Corpus.bytes("a" + ",".repeat(16_000)))))
        .hasSize(1);
  }

  @Test
  @DisplayName("每个拒收码都有中英文一句话，中文以句号收尾并写明下一步")
  void everyCodeSpeaks() {
    for (TableRefusalCode code : TableRefusalCode.values()) {
      TableRefusal refusal = TableRefusal.of(code, Path.of("a/名册.xlsx"), "甲", "乙");
      assertThat(refusal.sentenceZh())
          .contains("名册.xlsx")
          .contains("请")
          .endsWith("。")
          .doesNotContain("a/");
      assertThat(refusal.sentenceEn()).contains("名册.xlsx").endsWith(".");
      assertThat(code.code()).matches("TABLE-\\d{3}");
    }
    assertThat(Arrays.stream(TableRefusalCode.values()).map(TableRefusalCode::code))
        .doesNotHaveDuplicates();
  }

  private Map<String, byte[]> with(String part, byte[] content) {
    Map<String, byte[]> parts = Corpus.workbook("");
    parts.put(part, content);
    return parts;
  }

  private void expectZip(Map<String, byte[]> parts, TableRefusalCode code, String words)
      throws IOException {
    expect(Corpus.xlsx(folder, parts), code, words);
  }

  private void expect(Path file, TableRefusalCode code, String words) throws IOException {
    TableRefusal refusal = Corpus.refusal(file);
    assertThat(refusal.code()).as(refusal.sentenceZh()).isEqualTo(code);
    assertThat(refusal.sentenceZh()).contains(words);
    if (Files.exists(file)) {
      assertThat(refusal.fileName()).isEqualTo(file.getFileName().toString());
    }
  }
}
