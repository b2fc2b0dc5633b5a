package org.relieflink.platform.document.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Piece;
import org.relieflink.platform.document.internal.template.Form.Sheet;

@DisplayName("印文书：一页 22 行、一行 28 个字；写了什么，PDF 和 DOCX 里就是什么")
class PdfPressTest {
  private static final PdfPress.About ABOUT =
      new PdfPress.About(ZonedDateTime.parse("2026-11-28T10:00:00+08:00"), "暗记");
  private static final int FULL = 28 * 22;

  private static Laid bare(String text) {
    return new Laid(
        Sheet.FORM, "", "", "", List.of(new Piece.Paragraph(text, true)), "", List.of(), List.of());
  }

  private static byte[] pdf(Laid laid) {
    return PdfPress.print(laid, null, ABOUT);
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  /** What stands on the pages, without blanks and without page numbers. */
  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder all = new StringBuilder();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        all.append(plain(stripper.getText(document)).replace("—" + page + "—", ""));
      }
      return all.toString();
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s　]", "");
  }

  private static String written(Laid laid) {
    return plain(String.join("", laid.texts()));
  }

  @Test
  @DisplayName("616 个字一页，617 个字两页")
  void sixHundredAndSixteenCharactersAreOnePage() throws IOException {
    byte[] one = pdf(bare("救".repeat(FULL)));
    assertThat(pages(one)).isEqualTo(1);
    assertThat(text(one)).isEqualTo("救".repeat(FULL));
    byte[] two = pdf(bare("救".repeat(FULL + 1)));
    assertThat(pages(two)).isEqualTo(2);
    assertThat(text(two)).isEqualTo("救".repeat(FULL + 1));
  }

  private static Laid letter() {
    return new Laid(
        Sheet.LETTER,
        "云溪县人民检察院",
        "社会救助建议函",
        "云检救建〔2026〕3号",
        List.of(
            new Piece.To("云溪县民政局："),
            new Piece.Paragraph("本院在办理案件中发现，王某某一家生活困难（见附件），需要社会救助。".repeat(9), false),
            new Piece.Heading("一、建议", 1),
            new Piece.Paragraph("给予人民币40,000元，或者12.5%。", false)),
        "2026年11月28日",
        List.of("（测试签章，无法律效力）", "内容指纹 0123456789abcdef，钥匙 aa"),
        List.of("附件：材料一"));
  }

  private static Laid official() {
    return new Laid(
        Sheet.OFFICIAL,
        "云溪县人民检察院",
        "国家司法救助决定书",
        "云检救决〔2026〕1号",
        List.of(
            new Piece.Paragraph("申请人王桂芳，身份证号990123********402X。", false),
            new Piece.Heading("（一）事实", 2),
            new Piece.Paragraph("现查明，申请人的丈夫在案件中死亡，一家三口没有别的收入来源，靠低保生活。".repeat(20), false)),
        "2026年11月28日",
        List.of("（测试签章，无法律效力）"),
        List.of());
  }

  private static Laid form() {
    return new Laid(
        Sheet.FORM,
        "云溪县人民检察院",
        "国家司法救助审批表",
        "云检救批〔2026〕1号",
        List.of(
            new Piece.Grid(
                List.of(
                    List.of("申请人", "王桂芳", "性别", "女"),
                    List.of("案情", "丈夫死亡，没有收入。".repeat(120)),
                    List.of("院领导意见", "")))),
        "2026年11月28日",
        List.of("（测试签章，无法律效力）"),
        List.of());
  }

  @Test
  @DisplayName("公文、信函、表格：PDF 里取出来的字，和写进去的一样，一个不多一个不少")
  void extractedTextEqualsWritten() throws IOException {
    for (Laid laid : List.of(letter(), official(), form())) {
      byte[] pdf = pdf(laid);
      assertThat(text(pdf)).isEqualTo(written(laid));
      picture(laid, pdf);
    }
    assertThat(pages(pdf(official()))).isEqualTo(2);
    assertThat(pages(pdf(form()))).isGreaterThan(1);
  }

  /** The pages as pictures, for the documentation. */
  private static void picture(Laid laid, byte[] pdf) throws IOException {
    if (System.getProperty("screenshots") != null) {
      Path folder = Path.of(System.getProperty("relief.root", ".."), "docs/screenshots");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        var image = new PDFRenderer(document).renderImageWithDPI(0, 72);
        String name = "paper-" + laid.sheet().name().toLowerCase(java.util.Locale.ROOT) + ".png";
        javax.imageio.ImageIO.write(image, "png", folder.resolve(name).toFile());
      }
    }
  }

  @Test
  @DisplayName("信函首页不写页码；公文每一页都写，一字线加数字")
  void pageNumbers() throws IOException {
    assertThat(plain(page(pdf(letter()), 1))).doesNotContain("—1—");
    assertThat(plain(page(pdf(official()), 1))).contains("—1—");
    assertThat(plain(page(pdf(official()), 2))).contains("—2—");
  }

  private static String page(byte[] pdf, int number) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return stripper.getText(document);
    }
  }

  @Test
  @DisplayName("DOCX 里的字和写进去的一样；同一份，字节也一样")
  void docxHoldsTheSameText() throws IOException {
    for (Laid laid : List.of(letter(), official(), form())) {
      byte[] docx = DocxFile.write(laid);
      assertThat(plain(words(docx))).isEqualTo(written(laid));
      assertThat(DocxFile.write(laid)).isEqualTo(docx);
    }
  }

  private static String words(byte[] docx) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        parse(xml);
        if (entry.getName().equals("word/document.xml")) {
          var found = java.util.regex.Pattern.compile("<w:t [^>]*>([^<]*)</w:t>").matcher(xml);
          while (found.find()) {
            all.append(found.group(1));
          }
        }
      }
    }
    return all.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Every part is well-formed. */
  private static void parse(String xml) {
    try {
      javax.xml.parsers.DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception broken) {
      throw new AssertionError(xml, broken);
    }
  }

  @Test
  @DisplayName("标点不在行首，左括号不在行尾；不管怎样分行，字不多不少、不换次序")
  void breakingKeepsEveryCharacter() {
    Breaker breaker = new Breaker(unit -> unit.codePointCount(0, unit.length()));
    String alphabet = "救助，。（）“”、12ab%〔〕";
    Random random = new Random(20261128);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<String> lines = new ArrayList<>(breaker.lines(text.toString(), 10, 2));
      assertThat(String.join("", lines)).isEqualTo(text.toString());
      assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(10));
    }
    List<String> lines = breaker.lines("一二三四五六七八九十，十一（十二）。", 10, 0);
    assertThat(lines).containsExactly("一二三四五六七八九", "十，十一（十二）。");
  }

  @Test
  @DisplayName("字库里没有的字印成〓，别的照旧")
  void lackingGlyphsAreSeen() throws IOException {
    assertThat(text(pdf(bare("张\uD883\uDEDF三")))).isEqualTo("张〓三");
  }

  @Test
  @DisplayName("机关的名称再长也在版心里；格子里的几段各起一行")
  void longNamesAndParagraphsInCells() throws IOException {
    String organ = "内蒙古自治区呼和浩特市赛罕区人民检察院";
    Laid laid = letter();
    Laid named =
        new Laid(
            laid.sheet(),
            organ,
            laid.title(),
            laid.number(),
            laid.pieces(),
            laid.day(),
            laid.seal(),
            laid.notes());
    try (PDDocument document = Loader.loadPDF(pdf(named))) {
      List<Float> ends = new ArrayList<>();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          ends.add(text.getXDirAdj() + text.getWidthDirAdj());
          super.processTextPosition(text);
        }
      }.getText(document);
      assertThat(ends)
          .allSatisfy(end -> assertThat(end).isLessThan(Sheets.LEFT + Sheets.WIDTH + 1));
    }
    Laid cells =
        new Laid(
            Sheet.FORM,
            "",
            "",
            "",
            List.of(new Piece.Grid(List.of(List.of("理由", "一、丈夫死亡。\n二、没有收入。")))),
            "",
            List.of(),
            List.of());
    assertThat(page(pdf(cells), 1).lines()).anyMatch(line -> line.endsWith("丈夫死亡。"));
    assertThat(DocxFile.write(cells)).isNotEmpty();
    assertThat(words(DocxFile.write(cells))).contains("一、丈夫死亡。二、没有收入。");
  }

  @Test
  @DisplayName("单位自己的字体放进文件夹就用上")
  void ownFacesAreUsed() throws IOException {
    Path folder = Files.createTempDirectory("faces");
    try (var in = PdfPressTest.class.getResourceAsStream("/paper/NotoSansSC-Regular.ttf")) {
      Files.write(folder.resolve("fangsong.ttf"), in.readAllBytes());
    }
    byte[] pdf = PdfPress.print(bare("救助"), folder, ABOUT);
    assertThat(text(pdf)).isEqualTo("救助");
  }
}
