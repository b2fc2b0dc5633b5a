package org.relieflink.platform.document.internal.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Piece;
import org.relieflink.platform.document.internal.print.Faces.Use;
import org.relieflink.platform.document.internal.template.Form.Sheet;

/**
 * 写成 DOCX：the few parts of ECMA-376 that a paper needs, written here; the same paper gives the same
 * bytes. Faces are named as the standard names them, the office's word processor has them.
 */
public final class DocxFile {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final int PITCH = 580; // twentieths of a point: 22 lines in 225 mm
  private static final int BODY = 32; // half points: 三号
  private static final int TITLE = 44; // 二号
  private static final int LETTERHEAD = 52;
  private static final int CELL = 24; // 小四
  private static final int SMALL = 21; // 五号
  private static final int TWO = 640; // two characters, in twentieths of a point
  private static final int FOUR = 1280;
  private static final int WIDE = 8845; // type area, in twentieths of a point
  private static final int LABEL = 1600;
  private static final String RED = "C8102E";

  private static final LocalDateTime EPOCH =
      LocalDateTime.of(1980, 1, 1, 0, 0); // no time of writing

  private final StringBuilder body = new StringBuilder();

  private DocxFile() {}

  /** One paper. */
  public static byte[] write(Laid laid) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", links(Map.of("rId1", "officeDocument word/document.xml")));
    parts.put("word/document.xml", new DocxFile().document(laid));
    Map<String, String> links = new LinkedHashMap<>();
    links.put("rId1", "settings settings.xml");
    links.put("rId2", "footer footer1.xml");
    links.put("rId3", "footer footer2.xml");
    links.put("rId4", "footer footer3.xml");
    parts.put("word/_rels/document.xml.rels", links(links));
    parts.put(
        "word/settings.xml", HEAD + "<w:settings " + WORD + "><w:evenAndOddHeaders/></w:settings>");
    parts.put("word/footer1.xml", footer("right"));
    parts.put("word/footer2.xml", footer("left"));
    parts.put("word/footer3.xml", HEAD + "<w:ftr " + WORD + ">" + footRule(laid) + "</w:ftr>");
    return zip(parts);
  }

  private static String footRule(Laid laid) {
    return laid.sheet() == Sheet.LETTER
        ? "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"1\""
            + " w:color=\""
            + RED
            + "\"/></w:pBdr></w:pPr></w:p>"
        : "<w:p/>";
  }

  private static String types() {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
        .append("<Default Extension=\"rels\" ContentType=\"")
        .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(out, "document", "document.main");
    type(out, "settings", "settings");
    for (int i = 1; i <= 3; i++) {
      type(out, "footer" + i, "footer");
    }
    return out.append("</Types>").toString();
  }

  private static void type(StringBuilder out, String part, String kind) {
    out.append("<Override PartName=\"/word/")
        .append(part)
        .append(".xml\" ContentType=\"")
        .append(OFFICE)
        .append("wordprocessingml.")
        .append(kind)
        .append("+xml\"/>");
  }

  private static String links(Map<String, String> links) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    links.forEach(
        (id, link) -> {
          String[] said = link.split(" ", 2);
          out.append(
              "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                  .formatted(id, LINKS, said[0], said[1]));
        });
    return out.append("</Relationships>").toString();
  }

  /** — 1 —, one character in. */
  private static String footer(String side) {
    return HEAD
        + "<w:ftr "
        + WORD
        + "><w:p><w:pPr><w:ind w:left=\"280\" w:right=\"280\"/><w:jc w:val=\""
        + side
        + "\"/></w:pPr>"
        + run("— ", new Look(Use.BODY, 28, ""))
        + "<w:fldSimple w:instr=\" PAGE \">"
        + run("1", new Look(Use.BODY, 28, ""))
        + "</w:fldSimple>"
        + run(" —", new Look(Use.BODY, 28, ""))
        + "</w:p></w:ftr>";
  }

  private String document(Laid laid) {
    boolean letter = laid.sheet() == Sheet.LETTER;
    paragraph(
        laid.organ(),
        new Look(Use.TITLE, letter ? letterhead(laid.organ()) : BODY, letter ? RED : ""),
        "<w:jc w:val=\"center\"/>",
        letter
            ? "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"18\" w:space=\"8\" w:color=\""
                + RED
                + "\"/></w:pBdr>"
            : "");
    if (letter) {
      right(laid.number(), 0);
      title(laid.title());
    } else {
      title(laid.title());
      right(laid.number(), 320);
    }
    laid.pieces().forEach(this::piece);
    if (laid.signedBelow()) {
      right(laid.organ(), FOUR - 320);
      right(laid.day(), FOUR);
    }
    for (String line : laid.seal()) {
      paragraph(line, new Look(Use.BODY, SMALL, RED), "<w:jc w:val=\"right\"/>", "");
    }
    laid.notes().forEach(note -> indented(note, Use.BODY, TWO));
    return HEAD
        + "<w:document "
        + WORD
        + "><w:body>"
        + body
        + section(letter)
        + "</w:body></w:document>";
  }

  /** Half points: smaller where the name is longer than a line. */
  private static int letterhead(String organ) {
    return Math.min(LETTERHEAD, WIDE / 10 / Math.max(1, organ.codePointCount(0, organ.length())));
  }

  private static String section(boolean letter) {
    return "<w:sectPr>"
        + "<w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
        + "<w:footerReference w:type=\"even\" r:id=\"rId3\"/>"
        + "<w:footerReference w:type=\"first\" r:id=\"rId4\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""
        + " w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/>"
        + (letter ? "<w:titlePg/>" : "")
        + "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"580\""
        + " w:charSpace=\"-849\"/></w:sectPr>";
  }

  private void title(String text) {
    paragraph(text, new Look(Use.TITLE, TITLE, ""), "<w:jc w:val=\"center\"/>", "");
  }

  private void right(String text, int free) {
    if (!text.isEmpty()) {
      paragraph(
          text,
          new Look(Use.BODY, BODY, ""),
          "<w:ind w:right=\"" + free + "\"/><w:jc w:val=\"right\"/>",
          "");
    }
  }

  private void indented(String text, Use use, int first) {
    paragraph(text, new Look(use, BODY, ""), "<w:ind w:firstLine=\"" + first + "\"/>", "");
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.To to) {
      indented(to.text(), Use.BODY, 0);
    } else if (piece instanceof Piece.Heading heading) {
      Use use = heading.level() == 1 ? Use.FIRST : heading.level() == 2 ? Use.SECOND : Use.BODY;
      indented(heading.text(), use, TWO);
    } else if (piece instanceof Piece.Paragraph paragraph) {
      indented(paragraph.text(), Use.BODY, paragraph.flush() ? 0 : TWO);
    } else {
      table(((Piece.Grid) piece).rows());
    }
  }

  /** Rows of two or four cells stand in one table of four columns. */
  private void table(List<List<String>> rows) {
    int most = rows.stream().mapToInt(List::size).max().orElse(2);
    int value = (WIDE - LABEL * most / 2) / (most / 2);
    body.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(WIDE)
        .append("\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>");
    }
    body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for (int i = 0; i < most; i++) {
      body.append("<w:gridCol w:w=\"").append(i % 2 == 0 ? LABEL : value).append("\"/>");
    }
    body.append("</w:tblGrid>");
    rows.forEach(row -> row(row, most, value));
    body.append("</w:tbl>");
  }

  private void row(List<String> cells, int most, int value) {
    body.append("<w:tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean last = i == cells.size() - 1;
      int span = last ? most - i : 1;
      int wide = i % 2 == 0 ? LABEL : last ? WIDE - LABEL - (i - 1) / 2 * (LABEL + value) : value;
      body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(wide).append("\" w:type=\"dxa\"/>");
      if (span > 1) {
        body.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
      }
      body.append("</w:tcPr>");
      cell(cells.get(i));
      body.append("</w:tc>");
    }
    body.append("</w:tr>");
  }

  /** Paragraph by paragraph; an empty one where there is none. */
  private void cell(String text) {
    List<String> paragraphs = text.isBlank() ? List.of("") : text.lines().toList();
    paragraphs.forEach(one -> paragraph(one, new Look(Use.BODY, CELL, ""), "", ""));
  }

  /**
   * 字的样子。
   *
   * @param half half points
   * @param color empty = black
   */
  private record Look(Use use, int half, String color) {}

  private void paragraph(String text, Look look, String place, String border) {
    int line = look.half == CELL || look.half == SMALL ? 400 : look.half > BODY ? 870 : PITCH;
    body.append("<w:p><w:pPr>")
        .append(border)
        .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"")
        .append(line)
        .append("\" w:lineRule=\"exact\"/>")
        .append(place)
        .append("</w:pPr>")
        .append(text.isEmpty() ? "" : run(text, look))
        .append("</w:p>");
  }

  private static String run(String text, Look look) {
    String family = look.use.family();
    return "<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\"/>"
            .formatted(family)
        + (look.color.isEmpty() ? "" : "<w:color w:val=\"" + look.color + "\"/>")
        + "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/></w:rPr><w:t xml:space=\"preserve\">"
            .formatted(look.half)
        + escaped(text)
        + "</w:t></w:r>";
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "〓")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static byte[] zip(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
