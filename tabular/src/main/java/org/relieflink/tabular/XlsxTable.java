package org.relieflink.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** xlsx 工作簿。 An xlsx workbook: its sheets, styles and shared texts. */
final class XlsxTable implements Table {
  private final Path file;
  private final ZipFile zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private DateStyles styles = new DateStyles(false);
  private @Nullable SharedTexts texts;
  private String textsPart = "";

  /** A sheet as the workbook lists it. */
  private record Listed(String name, boolean hidden, String relation) {}

  private XlsxTable(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  static XlsxTable open(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    XlsxTable table = new XlsxTable(file, zip);
    try {
      table.readWorkbook();
      return table;
    } catch (ZipException | EOFException damaged) {
      zip.close();
      throw new TableRefusedException(
          TableRefusal.of(TableRefusalCode.BROKEN_ARCHIVE, file, "部件不完整"));
    } catch (IOException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  @Override
  public TableKind kind() {
    return TableKind.XLSX;
  }

  @Override
  public Optional<TextEncoding> encoding() {
    return Optional.empty();
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  Path file() {
    return file;
  }

  DateStyles styles() {
    return styles;
  }

  /** The shared texts, read on first need. */
  SharedTexts texts() throws IOException {
    SharedTexts known = texts;
    if (known == null) {
      PartPlace place = new PartPlace(file, textsPart);
      if (textsPart.isEmpty() || zip.getEntry(textsPart) == null) {
        known = SharedTexts.none(place);
      } else {
        try (XmlScanner xml = scan(textsPart)) {
          known = SharedTexts.read(xml, place);
        }
      }
      texts = known;
    }
    return known;
  }

  XmlScanner scan(String part) throws IOException {
    return scan(part, new PartPlace(file, part));
  }

  XmlScanner scan(String part, PartPlace place) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw place.refuse(TableRefusalCode.BROKEN_XML);
    }
    return new XmlScanner(zip.getInputStream(entry), place);
  }

  private void readWorkbook() throws IOException {
    String workbook = workbookPart();
    Map<String, Relation> relations = relations(workbook);
    List<Listed> listed = new ArrayList<>();
    boolean from1904 = false;
    try (XmlScanner xml = scan(workbook)) {
      while (xml.nextTag()) {
        if (xml.isStart("workbookPr")) {
          String flag = xml.attribute("date1904");
          from1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.isStart("sheet")) {
          if (listed.size() == TableLimits.SHEETS) {
            throw new TableRefusedException(
                TableRefusal.of(TableRefusalCode.TOO_MANY_SHEETS, file));
          }
          listed.add(listed(xml));
        }
      }
    }
    findParts(relations, from1904);
    for (Listed sheet : listed) {
      Relation relation = relations.get(sheet.relation());
      if (relation != null && relation.isA("worksheet")) {
        sheets.add(new XlsxSheet(this, sheet.name(), sheet.hidden(), relation.target()));
      }
    }
    if (sheets.isEmpty()) {
      throw new TableRefusedException(TableRefusal.of(TableRefusalCode.NO_SHEET, file));
    }
  }

  private static Listed listed(XmlScanner xml) {
    String state = xml.attribute("state");
    boolean hidden = state != null && !state.equals("visible");
    return new Listed(orEmpty(xml.attribute("name")), hidden, orEmpty(xml.attribute("id")));
  }

  private void findParts(Map<String, Relation> relations, boolean from1904) throws IOException {
    styles = new DateStyles(from1904);
    for (Relation relation : relations.values()) {
      if (relation.isA("sharedStrings")) {
        textsPart = relation.target();
      } else if (relation.isA("styles") && zip.getEntry(relation.target()) != null) {
        try (XmlScanner xml = scan(relation.target())) {
          styles = DateStyles.read(xml, from1904);
        }
      }
    }
  }

  private String workbookPart() throws IOException {
    String part =
        relations("").values().stream()
            .filter(relation -> relation.isA("officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    if (zip.getEntry(part) == null || !part.endsWith(".xml") || !part.startsWith("xl/")) {
      String what =
          part.startsWith("word/") ? "Word 文档" : part.endsWith(".bin") ? "二进制工作簿 xlsb" : "其他文档";
      throw new TableRefusedException(TableRefusal.of(TableRefusalCode.NOT_XLSX, file, what));
    }
    return part;
  }

  /** One line of a relationships part. */
  private record Relation(String type, String target) {
    boolean isA(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String relationsPart = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (zip.getEntry(relationsPart) == null) {
      return relations;
    }
    try (XmlScanner xml = scan(relationsPart)) {
      while (xml.nextTag()) {
        if (xml.isStart("Relationship")
            && relations.size() < TableLimits.ZIP_ENTRIES
            && !"External".equals(xml.attribute("TargetMode"))) {
          String target = orEmpty(xml.attribute("Target"));
          String absolute = target.startsWith("/") ? target.substring(1) : folder + target;
          relations.put(
              orEmpty(xml.attribute("Id")), new Relation(orEmpty(xml.attribute("Type")), absolute));
        }
      }
    }
    return relations;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
