package org.relieflink.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** xlsx 的固定部件。 The parts of a workbook around its rows. */
final class XlsxParts {
  static final int STYLE_NUMBER = 0;
  static final int STYLE_TEXT = 1;
  static final int STYLE_QUOTED = 2;
  static final int STYLE_DATE = 3;
  static final int STYLE_HEADER = 4;

  private static final String PROLOG =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final int LONGEST_SHEET_NAME = 31;

  /** Format 49 is Excel's own "text": a number typed into such a cell later stays as typed. */
  private static final String STYLES =
      PROLOG
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
          + "<cellXfs count=\"5\">"
          + style("numFmtId=\"0\" fontId=\"0\"")
          + style("numFmtId=\"49\" fontId=\"0\" applyNumberFormat=\"1\"")
          + style("numFmtId=\"49\" fontId=\"0\" applyNumberFormat=\"1\" quotePrefix=\"1\"")
          + style("numFmtId=\"164\" fontId=\"0\" applyNumberFormat=\"1\"")
          + style("numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"")
          + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
          + "</styleSheet>";

  /** One part: its name in the archive and its text. */
  record Part(String name, String xml) {}

  private XlsxParts() {}

  static String sheetStart(SheetSetup setup) {
    StringBuilder xml =
        new StringBuilder(PROLOG).append("<worksheet xmlns=\"").append(MAIN).append("\">");
    if (setup.frozenRows() > 0) {
      xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"")
          .append(setup.frozenRows())
          .append("\" topLeftCell=\"A")
          .append(setup.frozenRows() + 1)
          .append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    if (!setup.columnWidths().isEmpty()) {
      xml.append("<cols>");
      for (int i = 0; i < setup.columnWidths().size(); i++) {
        xml.append(
            "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                .formatted(i + 1, i + 1, setup.columnWidths().get(i)));
      }
      xml.append("</cols>");
    }
    return xml.append("<sheetData>").toString();
  }

  /** Everything written after the sheets, when their number is known. */
  static List<Part> closing(List<SheetSetup> sheets) {
    return List.of(
        new Part("xl/styles.xml", STYLES),
        new Part("xl/workbook.xml", workbook(sheets)),
        new Part("xl/_rels/workbook.xml.rels", workbookRelations(sheets.size())),
        new Part(
            "_rels/.rels",
            relations(
                "<Relationship Id=\"rId1\" Type=\""
                    + RELATIONS
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/>")),
        new Part("[Content_Types].xml", contentTypes(sheets.size())));
  }

  private static String workbook(List<SheetSetup> sheets) {
    StringBuilder xml =
        new StringBuilder(PROLOG)
            .append("<workbook xmlns=\"")
            .append(MAIN)
            .append("\" xmlns:r=\"")
            .append(RELATIONS)
            .append("\"><sheets>");
    List<String> names = sheetNames(sheets);
    for (int i = 0; i < sheets.size(); i++) {
      xml.append("<sheet name=\"");
      XmlText.append(xml, names.get(i));
      xml.append("\" sheetId=\"").append(i + 1).append('"');
      xml.append(sheets.get(i).hidden() ? " state=\"hidden\"" : "");
      xml.append(" r:id=\"rId").append(i + 1).append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  /** Names as Excel allows them: 31 characters, some signs forbidden, no two alike. */
  static List<String> sheetNames(List<SheetSetup> sheets) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (SheetSetup sheet : sheets) {
      String base =
          sheet
              .name()
              .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
              .replaceAll("^'|'$", " ")
              .strip();
      String name = shortened(base.isEmpty() ? "数据" : base, LONGEST_SHEET_NAME);
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = shortened(base, LONGEST_SHEET_NAME - 4) + " " + i;
      }
      names.add(name);
    }
    return names;
  }

  private static String shortened(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length);
  }

  private static String workbookRelations(int sheets) {
    StringBuilder xml = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      xml.append(
          "<Relationship Id=\"rId%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
              .formatted(i, RELATIONS));
    }
    xml.append(
        "<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
            .formatted(sheets + 1, RELATIONS));
    return relations(xml.toString());
  }

  private static String relations(String inner) {
    return PROLOG
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + inner
        + "</Relationships>";
  }

  private static String contentTypes(int sheets) {
    StringBuilder xml =
        new StringBuilder(PROLOG)
            .append("<Types xmlns=\"")
            .append(PACKAGE)
            .append("content-types\">")
            .append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .append(override("/xl/workbook.xml", "sheet.main+xml"))
            .append(override("/xl/styles.xml", "styles+xml"));
    for (int i = 1; i <= sheets; i++) {
      xml.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
    }
    return xml.append("</Types>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + SHEET_TYPE + type + "\"/>";
  }

  private static String style(String attributes) {
    return "<xf " + attributes + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/>";
  }
}
