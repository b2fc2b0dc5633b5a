package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relieflink.tabular.TextEncoding;

/** 坏文件大全：当场制作，每次相同。 Makes the corpus of damaged files, the same each time. */
final class DamagedCorpus {
  private static final String TITLE = "优抚对象名单（截至2026年9月30日）";
  private static final long SEED = 20_260_930;

  private final Path folder;
  private final List<DamagedFile> files = new ArrayList<>();

  private DamagedCorpus(Path folder) {
    this.folder = folder;
  }

  static List<DamagedFile> make(Path folder) throws IOException {
    DamagedCorpus corpus = new DamagedCorpus(folder);
    corpus.rows();
    corpus.texts();
    corpus.workbooks();
    corpus.parts();
    corpus.bombs();
    corpus.others();
    corpus.cut();
    corpus.hurt();
    return corpus.files;
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(files.size() + "-" + name), content);
  }

  private void refused(String kind, String name, byte[] content, String... codes)
      throws IOException {
    files.add(DamagedFile.refused(kind, file(name, content), codes));
  }

  private void read(String kind, byte[] workbook, int rows, String... reasons) throws IOException {
    files.add(
        new DamagedFile(
            kind, file("优抚.xlsx", workbook), "", java.util.Set.of(), rows, Arrays.asList(reasons)));
  }

  static String csv(List<List<String>> lines) {
    return lines.stream()
        .map(line -> line.stream().map(DamagedCorpus::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", TITLE + "\r\n", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> ",\"\r\n\t;".indexOf(c) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  static byte[] encoded(TextEncoding encoding, String text) {
    return DamagedArchives.joined(encoding.mark(), text.getBytes(encoding.charset()));
  }

  /** Every wrong row in every encoding, and as a workbook. */
  private void rows() throws IOException {
    for (DamagedRows.Sample sample : DamagedRows.all()) {
      for (TextEncoding encoding : TextEncoding.values()) {
        Path path = file("优抚.csv", encoded(encoding, csv(sample.lines())));
        files.add(
            new DamagedFile(
                sample.kind(),
                path,
                encoding.name(),
                java.util.Set.of(),
                sample.rows(),
                sample.reasons()));
      }
      read(
          sample.kind(),
          DamagedArchives.workbook(TITLE, sample.lines()),
          sample.rows(),
          sample.reasons().toArray(String[]::new));
    }
  }

  private void texts() throws IOException {
    String good = csv(DamagedRows.list(List.of()));
    for (TextEncoding encoding : TextEncoding.values()) {
      String open = good.replaceFirst("云溪县东镇一村", "\"云溪县");
      refused("引号没有结束", "a.csv", encoded(encoding, open), "TABLE-022", "TABLE-016");
      String cell = good.replaceFirst("一村", "字".repeat(70_000));
      refused("七万字的格子", "b.csv", encoded(encoding, cell), "TABLE-016");
      String head = TITLE + "\r\n" + String.join(",", DamagedRows.HEADER) + "\r\n";
      refused("只有表头", "c.csv", encoded(encoding, head), "POOL_LIST_EMPTY");
      byte[] nul = encoded(encoding, good.replaceFirst("一村", "一\0村"));
      refused("文字里有 NUL", "d.csv", nul, "TABLE-003");
    }
    byte[] gb = good.getBytes(Charset.forName("GB18030"));
    byte[] utf8 = good.getBytes(StandardCharsets.UTF_8);
    refused("两种编码混在一起", "e.csv", DamagedArchives.joined(gb, utf8, gb), "TABLE-021");
    refused("两种编码混在一起", "f.csv", DamagedArchives.joined(utf8, gb), "TABLE-021");
    byte[] bad = {'\n', (byte) 0xFF, (byte) 0xFF, '\n'};
    refused("夹着坏字节", "g.csv", DamagedArchives.joined(utf8, bad), "TABLE-021");
    refused("夹着坏字节", "h.csv", DamagedArchives.joined(gb, bad), "TABLE-021");
    refused(
        "繁体 Big5",
        "i.csv",
        good.replaceAll("[㐀-鿿]", "臺").getBytes(Charset.forName("Big5")),
        "TABLE-021",
        "POOL_HEADER_MISSING");
    refused("UTF-32", "j.csv", good.getBytes(Charset.forName("UTF-32LE")), "TABLE-003");
    refused(
        "列过多", "k.csv", (good + "a,".repeat(1_100)).getBytes(StandardCharsets.UTF_8), "TABLE-015");
    for (String name : List.of("空.csv", "空.xlsx", "空.xls")) {
      refused("零字节", name, new byte[0], "TABLE-002");
    }
  }

  private void workbooks() throws IOException {
    read("隐藏的表", DamagedArchives.sheets(3, false, true), 6);
    read("空表", DamagedArchives.sheets(3, false, false), 6);
    refused("名单在隐藏的表里", "a.xlsx", DamagedArchives.sheets(1, true, false), "POOL_HEADER_MISSING");
    refused("工作表过多", "b.xlsx", DamagedArchives.sheets(255, false, false), "TABLE-029");
    refused("没有一行", "c.xlsx", DamagedArchives.workbook("", List.of()), "POOL_HEADER_MISSING");
    refused(
        "只有表头",
        "d.xlsx",
        DamagedArchives.workbook(TITLE, List.of(DamagedRows.HEADER)),
        "POOL_LIST_EMPTY");
    read("号码存成数字", DamagedArchives.numberCell(3, "990123196001010010"), 7, "ID_SCIENTIFIC");
    read("号码存成数字", DamagedArchives.numberCell(3, "9.9012319600101E+17"), 7, "ID_SCIENTIFIC");
    read("日期存成数字", DamagedArchives.numberCell(4, "21916"), 7);
    String sheet = DamagedArchives.SHEET;
    String last = "</row></sheetData>";
    read(
        "公式没有算过",
        DamagedArchives.edited(
            sheet, "<is><t xml:space=\"preserve\">1960-01-01</t></is>", "<f>NOW()</f>"),
        6,
        "CELL_ERROR");
    read("格子里有 NUL 和半个字", DamagedArchives.edited(sheet, "东镇一村", "东_x0000_镇_xD800_村"), 6);
    read("表头里有 NUL", DamagedArchives.edited(sheet, "户籍地址", "户籍_x0000_地址"), 6);
    refused("数字引用出界", "e.xlsx", DamagedArchives.edited(sheet, "东镇一村", "&#1114112;"), "TABLE-019");
    read("引用写成的 NUL 和半个字", DamagedArchives.edited(sheet, "东镇一村", "东&#0;镇&#xD800;村"), 6);
    refused("没有声明的实体", "g.xlsx", DamagedArchives.edited(sheet, "东镇一村", "&x;"), "TABLE-018");
    refused(
        "行号出界",
        "h.xlsx",
        DamagedArchives.edited(sheet, last, "</row><row r=\"1048577\"/></sheetData>"),
        "TABLE-014");
    refused(
        "格子出界",
        "i.xlsx",
        DamagedArchives.edited(
            sheet, last, "</row><row r=\"999\"><c r=\"ZZZ999\"><v>1</v></c></row></sheetData>"),
        "TABLE-017");
    refused(
        "格子出界",
        "j.xlsx",
        DamagedArchives.edited(
            sheet, last, "</row><row r=\"999\"><c r=\"A1\"><v>1</v></c></row></sheetData>"),
        "TABLE-017");
  }

  private void parts() throws IOException {
    byte[] one = {1};
    for (String name :
        List.of(
            "xl/vbaProject.bin",
            "xl/VBAPROJECT.BIN",
            "xl/vbaData.xml",
            "xl/macrosheets/sheet1.xml")) {
      refused("宏", "a.xlsm", DamagedArchives.with(name, one), "TABLE-007");
    }
    refused(
        "宏",
        "b.xlsx",
        DamagedArchives.edited(
            "[Content_Types].xml",
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.sheet.macroEnabled.main"),
        "TABLE-007");
    for (String link : List.of("<ddeLink ddeService=\"cmd\"/>", "<oleLink progId=\"x\"/>")) {
      byte[] part = ("<externalLink>" + link + "</externalLink>").getBytes(StandardCharsets.UTF_8);
      refused(
          "DDE",
          "c.xlsx",
          DamagedArchives.with("xl/externalLinks/externalLink1.xml", part),
          "TABLE-030");
    }
    read(
        "指向别的工作簿",
        DamagedArchives.with(
            "xl/externalLinks/externalLink1.xml",
            "<externalLink/>".getBytes(StandardCharsets.UTF_8)),
        6);
    for (String name :
        List.of(
            "../e.xml",
            "/etc/passwd",
            "xl\\e.xml",
            "C:/e",
            "xl/../../e",
            "xl/a\u0007.xml",
            "..",
            "a/..")) {
      refused("部件名不安全", "d.xlsx", DamagedArchives.with(name, one), "TABLE-013");
    }
    refused(
        "部件是符号链接",
        "e.xlsx",
        DamagedArchives.with(DamagedArchives.SHEET, "/etc/passwd".getBytes(StandardCharsets.UTF_8)),
        "TABLE-019",
        "POOL_HEADER_MISSING");
    byte[] inside = DamagedArchives.workbook("", List.of());
    refused("里面嵌着压缩包", "f.xlsx", DamagedArchives.with("xl/media/1.bin", inside), "TABLE-024");
    for (String xml :
        List.of(
            "<!DOCTYPE w [<!ENTITY a \"aa\">]><w>&a;</w>",
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet/>")) {
      for (String part : List.of("xl/workbook.xml", DamagedArchives.SHEET, "xl/styles.xml")) {
        refused(
            "实体",
            "g.xlsx",
            DamagedArchives.with(part, xml.getBytes(StandardCharsets.UTF_8)),
            "TABLE-018");
      }
    }
    Map<String, byte[]> many =
        DamagedArchives.parts(DamagedArchives.workbook("", DamagedRows.list(List.of())));
    for (int i = 0; i < 1_001; i++) {
      many.put("xl/media/" + i, one);
    }
    refused("部件过多", "h.xlsx", DamagedArchives.zip(many), "TABLE-010");
  }

  /** Two of some ten megabytes unpacked, and one with a row too many: the few large ones. */
  private void bombs() throws IOException {
    byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(DamagedArchives.SHEET, "xl/sharedStrings.xml")) {
      Path path = folder.resolve(files.size() + "-bomb.xlsx");
      try (OutputStream out = Files.newOutputStream(path);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.putNextEntry(new ZipEntry(part));
        for (int i = 0; i < 12; i++) {
          zip.write(block);
        }
      }
      files.add(DamagedFile.refused("压缩炸弹", path, "TABLE-012"));
    }
    String rows = csv(DamagedRows.list(List.of())) + "\n".repeat(1_048_576);
    refused("行过多", "rows.csv", rows.getBytes(StandardCharsets.UTF_8), "TABLE-014");
  }

  private void others() throws IOException {
    byte[] ole = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    byte[] sound = DamagedArchives.workbook(TITLE, DamagedRows.list(List.of()));
    byte[] locked = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    refused("旧版 xls 改名", "a.xlsx", DamagedArchives.joined(ole, new byte[3_000]), "TABLE-004");
    refused("旧版 xls 改名", "a.xlsx", new byte[] {9, 8, 8, 0, 0, 5, 16, 0}, "TABLE-004");
    refused("加了密码", "b.xlsx", DamagedArchives.joined(ole, new byte[70_000], locked), "TABLE-005");
    byte[] zipLocked = sound.clone();
    zipLocked[6] |= 1;
    refused("加了密码", "c.xlsx", zipLocked, "TABLE-005");
    String html = "<html><table><tr><td>姓名</td></tr></table></html>";
    for (TextEncoding encoding : TextEncoding.values()) {
      refused("网页改名 xls", "d.xls", encoded(encoding, "\r\n" + html), "TABLE-006");
    }
    refused(
        "网页改名 xls",
        "e.xls",
        "<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8),
        "TABLE-006");
    byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
    refused("两种文件合在一起", "f.xlsx", DamagedArchives.joined(pdf, sound), "TABLE-003");
    refused(
        "两种文件合在一起",
        "g.xlsx",
        DamagedArchives.joined(html.getBytes(StandardCharsets.UTF_8), sound),
        "TABLE-006");
    files.add(DamagedFile.either("两种文件合在一起", file("h.xlsx", DamagedArchives.joined(sound, pdf))));
    for (String hex :
        List.of(
            "89504E470D0A1A0A",
            "FFD8FFE0",
            "474946383961",
            "1F8B0800",
            "377ABCAF271C",
            "526172211A07",
            "7F454C46",
            "4D5A9000")) {
      byte[] magic = java.util.HexFormat.of().parseHex(hex);
      refused("别的文件", "i.csv", DamagedArchives.joined(magic, new byte[200]), "TABLE-003");
    }
    refused("别的文件", "j.csv", new byte[5_000], "TABLE-003");
    byte[] noise = new byte[5_000];
    new Random(SEED).nextBytes(noise);
    refused("别的文件", "k.xlsx", noise, "TABLE-003", "TABLE-021");
    for (String part : List.of("a.txt", "mimetype", "word/document.xml", "xl/workbook.bin")) {
      refused("别的压缩包", "l.xlsx", DamagedArchives.zip(Map.of(part, new byte[] {1})), "TABLE-009");
    }
    String good = csv(DamagedRows.list(List.of()));
    for (String name :
        List.of("优抚.csv.exe", "优抚.xlsx.csv.xls", "优抚\t\u0001\u202e.csv", "优抚 .csv.", "..优抚..csv")) {
      Path path = file(name, good.getBytes(StandardCharsets.UTF_8));
      files.add(new DamagedFile("双后缀和控制字符的文件名", path, "UTF_8", java.util.Set.of(), 6, List.of()));
    }
  }

  private void cut() throws IOException {
    byte[] workbook = DamagedArchives.workbook(TITLE, DamagedRows.list(List.of()));
    for (int i = 1; i <= 40; i++) {
      byte[] part = Arrays.copyOf(workbook, workbook.length * i / 41);
      refused("传了一半的工作簿", "cut.xlsx", part, "TABLE-008");
    }
    String text = csv(DamagedRows.list(List.of()));
    for (TextEncoding encoding :
        List.of(TextEncoding.UTF_8, TextEncoding.GB18030, TextEncoding.UTF_16LE_BOM)) {
      byte[] whole = encoded(encoding, text);
      for (int i = 1; i <= 15; i++) {
        files.add(
            DamagedFile.either(
                "传了一半的文字", file("cut.csv", Arrays.copyOf(whole, whole.length * i / 16))));
      }
    }
  }

  private void hurt() throws IOException {
    Random random = new Random(SEED);
    byte[] workbook = DamagedArchives.workbook(TITLE, DamagedRows.list(List.of()));
    byte[] text = csv(DamagedRows.list(List.of())).getBytes(Charset.forName("GB18030"));
    for (int i = 0; i < 80; i++) {
      byte[] content = (i % 2 == 0 ? workbook : text).clone();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
      }
      files.add(DamagedFile.either("随意改坏的字节", file("hurt.xlsx", content)));
    }
  }
}
