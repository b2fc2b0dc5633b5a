package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("打开就会动的工作簿：看它自己声明的类型，不看部件叫什么")
class ActivePartsTest {
  private static final String DDE = "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>";

  @TempDir Path folder;

  private static Map<String, byte[]> typed(String types) {
    Map<String, byte[]> parts = Corpus.workbook("<row><c><v>1</v></c></row>");
    parts.put("[Content_Types].xml", Corpus.bytes("<Types>" + types + "</Types>"));
    return parts;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"application/vnd." + type + "\"/>";
  }

  private void expect(Map<String, byte[]> parts, TableRefusalCode code) throws IOException {
    assertThat(Corpus.refusal(Corpus.xlsx(folder, parts)).code()).isEqualTo(code);
  }

  @Tag("asvs-5.2.2")
  @Test
  @DisplayName("宏：声明写在很后面、大小写不同、换个部件名，都认得")
  void macros() throws IOException {
    String many = override("xl/a.xml", "x").repeat(3_000);
    for (String type :
        List.of(
            "ms-excel.sheet.macroEnabled.main+xml",
            "MS-EXCEL.SHEET.MACROENABLED.MAIN+XML",
            "ms-excel.macrosheet+xml",
            "ms-excel.intlmacrosheet+xml",
            "ms-office.vbaProject",
            "ms-excel.sheet.macro&#69;nabled.main+xml")) {
      expect(typed(many + override("xl/worksheets/sheet1.xml", type)), TableRefusalCode.MACROS);
    }
    String byExtension =
        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";
    expect(typed(byExtension), TableRefusalCode.MACROS);
  }

  @Test
  @DisplayName("链接别的程序：藏在别的目录、很后面，也认得；只链接别的表格的照收")
  void links() throws IOException {
    String type = "openxmlformats-officedocument.spreadsheetml.externalLink+xml";
    Map<String, byte[]> elsewhere = typed(override("xl/other/one.xml", type));
    elsewhere.put("xl/other/one.xml", Corpus.bytes(DDE));
    expect(elsewhere, TableRefusalCode.OUTSIDE_PROGRAM);
    Map<String, byte[]> late = typed(override("xl/other/one.xml", type));
    String filler = "<externalLink>" + "<v>1</v>".repeat(20_000);
    late.put("xl/other/one.xml", Corpus.bytes(filler + "<x:oleLink progId=\"x\"/></externalLink>"));
    expect(late, TableRefusalCode.OUTSIDE_PROGRAM);
    Map<String, byte[]> undeclared = typed("");
    undeclared.put("xl/externalLinks/externalLink1.xml", Corpus.bytes(DDE));
    expect(undeclared, TableRefusalCode.OUTSIDE_PROGRAM);
    Map<String, byte[]> books = typed(override("xl/other/one.xml", type));
    books.put("xl/other/one.xml", Corpus.bytes("<externalLink><externalBook/></externalLink>"));
    assertThat(Corpus.rows(Corpus.xlsx(folder, books))).hasSize(1);
  }

  @Test
  @DisplayName("类型声明读不懂或大得离谱的，不收")
  void unreadableTypes() throws IOException {
    Map<String, byte[]> wide = typed("");
    wide.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_16));
    expect(wide, TableRefusalCode.BROKEN_XML);
    expect(typed("<Default/>".repeat(110_000)), TableRefusalCode.BROKEN_XML);
  }

  @Test
  @DisplayName("只有后面的部件加了密码：说是密码，不说损坏")
  void aLaterPartIsLocked() throws IOException {
    byte[] zip = Corpus.zip(typed(""));
    int entry = last(zip, new byte[] {'P', 'K', 1, 2});
    zip[entry + 8] |= 1;
    assertThat(Corpus.refusal(Corpus.file(folder, "锁.xlsx", zip)).code())
        .isEqualTo(TableRefusalCode.ENCRYPTED);
  }

  private static int last(byte[] bytes, byte[] wanted) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .lastIndexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
