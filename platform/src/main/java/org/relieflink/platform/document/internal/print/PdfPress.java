package org.relieflink.platform.document.internal.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Piece;
import org.relieflink.platform.document.internal.print.Faces.Use;
import org.relieflink.platform.document.internal.print.Sheets.Line;
import org.relieflink.platform.document.internal.template.Form.Sheet;

/** 印成 PDF：on the grid of GB/T 9704-2012; letters by its 10.1. */
public final class PdfPress {
  private static final float TITLE = 22; // 二号
  private static final float LETTERHEAD = 26;
  private static final float CELL = 12; // 小四
  private static final float CELL_PITCH = 20;
  private static final float PAD = 5; // within a cell
  private static final float SMALL = 10.5f; // 五号
  private static final int LABEL = 5; // characters of a label
  private static final float HEAD_RISE = -7 * 72 / 25.4f; // name of the organ: 30 mm from the edge
  private static final float HEAD_GAP = 4 * 72 / 25.4f; // from the name to the rule
  private static final float RIGHT = 4 * Sheets.BODY; // of the date
  private static final float BLANK_ROW = 80; // points to sign in

  private final Sheets sheets;
  private final Faces faces;

  private PdfPress(Sheets sheets, Faces faces) {
    this.sheets = sheets;
    this.faces = faces;
  }

  /**
   * 文件里的说明。
   *
   * @param words among which the hidden mark of an export stands; may be empty
   */
  public record About(ZonedDateTime at, String words) {}

  /** One paper. */
  public static byte[] print(Laid laid, @Nullable Path fonts, About about) {
    try (PDDocument document = new PDDocument();
        Faces faces = Faces.in(document, fonts);
        Sheets sheets = new Sheets(document, faces)) {
      new PdfPress(sheets, faces).set(laid);
      sheets.number(laid.sheet() == Sheet.LETTER);
      document.getDocumentInformation().setTitle(laid.title());
      document.getDocumentInformation().setKeywords(about.words);
      document.getDocumentInformation().setCreationDate(GregorianCalendar.from(about.at));
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void set(Laid laid) throws IOException {
    if (laid.sheet() == Sheet.LETTER) {
      letterhead(laid);
    } else {
      head(laid);
    }
    for (Piece piece : laid.pieces()) {
      set(piece);
    }
    if (laid.signedBelow()) {
      below(laid);
    }
    for (String line : laid.seal()) {
      right(new Line(Use.BODY, SMALL, 0, CELL_PITCH, Sheets.RED), line, RIGHT / 2);
    }
    for (String note : laid.notes()) {
      paragraph(Use.BODY, note, 2 * Sheets.BODY);
    }
  }

  private void head(Laid laid) throws IOException {
    centred(new Line(Use.TITLE, Sheets.BODY, 0, Sheets.PITCH, Color.BLACK), laid.organ());
    centred(new Line(Use.TITLE, TITLE, 0, 1.5f * Sheets.PITCH, Color.BLACK), laid.title());
    if (!laid.number().isEmpty()) {
      right(Line.body(0), laid.number(), Sheets.BODY);
    }
    if (!laid.organ().isEmpty() || !laid.title().isEmpty()) {
      sheets.skip(Sheets.PITCH / 2);
    }
  }

  private void letterhead(Laid laid) throws IOException {
    String organ = faces.drawable(Use.TITLE, laid.organ());
    float size = fitting(Use.TITLE, LETTERHEAD, organ);
    float across = (Sheets.WIDTH - faces.width(Use.TITLE, size, organ)) / 2;
    sheets.at(new Line(Use.TITLE, size, across, LETTERHEAD, Sheets.RED), HEAD_RISE, organ);
    float rule = HEAD_RISE + LETTERHEAD + HEAD_GAP;
    sheets.rule(rule);
    sheets.footRule();
    sheets.skip(rule + Sheets.PITCH / 2);
    right(Line.body(0), laid.number(), 0);
    sheets.skip(Sheets.PITCH / 2);
    centred(new Line(Use.TITLE, TITLE, 0, 1.5f * Sheets.PITCH, Color.BLACK), laid.title());
    sheets.skip(Sheets.PITCH / 2);
  }

  /** A name that is longer than the line is set in smaller type, as the standard leaves free. */
  private float fitting(Use use, float size, String text) {
    float wide = faces.width(use, size, text);
    return wide > Sheets.WIDTH ? size * Sheets.WIDTH / wide : size;
  }

  private void set(Piece piece) throws IOException {
    if (piece instanceof Piece.To to) {
      paragraph(Use.BODY, to.text(), 0);
    } else if (piece instanceof Piece.Heading heading) {
      sheets.room(2 * Sheets.PITCH); // never alone at the foot
      paragraph(face(heading.level()), heading.text(), 2 * Sheets.BODY);
    } else if (piece instanceof Piece.Paragraph paragraph) {
      paragraph(Use.BODY, paragraph.text(), paragraph.flush() ? 0 : 2 * Sheets.BODY);
    } else {
      for (List<String> row : ((Piece.Grid) piece).rows()) {
        row(row);
      }
      sheets.skip(Math.min(Sheets.PITCH / 2, sheets.left()));
    }
  }

  static Use face(int level) {
    return switch (level) {
      case 1 -> Use.FIRST;
      case 2 -> Use.SECOND;
      default -> Use.BODY;
    };
  }

  private Breaker breaker(Use use, float size) {
    return new Breaker(unit -> faces.width(use, size, unit));
  }

  private void paragraph(Use use, String text, float first) throws IOException {
    float across = first;
    String drawn = faces.drawable(use, text);
    for (String line : breaker(use, Sheets.BODY).lines(drawn, Sheets.WIDTH, first)) {
      sheets.write(new Line(use, Sheets.BODY, across, Sheets.PITCH, Color.BLACK), line);
      across = 0;
    }
  }

  private void centred(Line line, String text) throws IOException {
    String drawn = faces.drawable(line.use(), text);
    for (String part : breaker(line.use(), line.size()).lines(drawn, Sheets.WIDTH, 0)) {
      float across = (Sheets.WIDTH - faces.width(line.use(), line.size(), part)) / 2;
      sheets.write(new Line(line.use(), line.size(), across, line.height(), line.color()), part);
    }
  }

  private void right(Line line, String text, float free) throws IOException {
    String drawn = faces.drawable(line.use(), text);
    for (String part : breaker(line.use(), line.size()).lines(drawn, Sheets.WIDTH - free, 0)) {
      float across = Sheets.WIDTH - free - faces.width(line.use(), line.size(), part);
      sheets.write(new Line(line.use(), line.size(), across, line.height(), line.color()), part);
    }
  }

  /** Organ and date: the date four characters from the right, the organ in the middle over it. */
  private void below(Laid laid) throws IOException {
    sheets.room(4 * Sheets.PITCH); // together on one page
    sheets.skip(Sheets.PITCH);
    String organ = faces.drawable(Use.BODY, laid.organ());
    String day = faces.drawable(Use.BODY, laid.day());
    float size = fitting(Use.BODY, Sheets.BODY, organ);
    float organWide = faces.width(Use.BODY, size, organ);
    float dayWide = faces.width(Use.BODY, Sheets.BODY, day);
    float middle = Sheets.WIDTH - RIGHT - dayWide / 2;
    float across = Math.min(middle - organWide / 2, Sheets.WIDTH - organWide);
    sheets.write(new Line(Use.BODY, size, Math.max(0, across), Sheets.PITCH, Color.BLACK), organ);
    if (!day.isEmpty()) {
      sheets.write(Line.body(Sheets.WIDTH - RIGHT - dayWide), day);
    }
  }

  /** A row goes on upon the next page where it is higher than what is left. */
  private void row(List<String> cells) throws IOException {
    float[] wide = widths(cells.size());
    List<List<String>> texts = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cell(cells.get(i), wide[i] - 2 * PAD);
      texts.add(lines);
      most = Math.max(most, lines.size());
    }
    boolean toSign = cells.size() == 2 && cells.get(1).isEmpty();
    float whole = toSign ? BLANK_ROW : most * CELL_PITCH + 2 * PAD;
    sheets.room(Math.min(whole, 3 * CELL_PITCH + 2 * PAD));
    int done = 0;
    while (done < most) {
      if (sheets.left() < CELL_PITCH + 2 * PAD) {
        sheets.turn();
      }
      int fits = (int) Math.max(1, (sheets.left() - 2 * PAD + 0.5f) / CELL_PITCH);
      int here = Math.min(most - done, fits);
      slice(
          texts, wide, new int[] {done, done + here}, toSign ? whole : here * CELL_PITCH + 2 * PAD);
      done += here;
    }
  }

  /** The lines of a cell, paragraph by paragraph. */
  private List<String> cell(String text, float wide) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      lines.addAll(breaker(Use.BODY, CELL).lines(faces.drawable(Use.BODY, paragraph), wide, 0));
    }
    return lines;
  }

  private void slice(List<List<String>> texts, float[] wide, int[] range, float height) {
    if (height > sheets.left() + 0.5f) {
      sheets.turn();
    }
    float across = 0;
    for (int i = 0; i < wide.length; i++) {
      sheets.box(across, wide[i], height);
      List<String> lines = texts.get(i);
      for (int n = range[0]; n < Math.min(range[1], lines.size()); n++) {
        Line line = new Line(Use.BODY, CELL, across + PAD, CELL_PITCH, Color.BLACK);
        sheets.at(line, sheets.down() + PAD + (n - range[0]) * CELL_PITCH, lines.get(n));
      }
      across += wide[i];
    }
    sheets.skip(height);
  }

  private static float[] widths(int cells) {
    float label = LABEL * Sheets.BODY;
    float[] wide = new float[cells];
    float value = (Sheets.WIDTH - label * cells / 2) / (cells / 2f);
    for (int i = 0; i < cells; i++) {
      wide[i] = i % 2 == 0 ? label : value;
    }
    return wide;
  }
}
