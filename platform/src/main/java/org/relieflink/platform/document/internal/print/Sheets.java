package org.relieflink.platform.document.internal.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.document.internal.print.Faces.Use;

/**
 * 纸：A4 with the type area of GB/T 9704-2012 (156 x 225 mm, 22 lines of 28 characters), and a pen on it. Places are
 * told in points from the upper left corner of the type area.
 */
final class Sheets implements AutoCloseable {
  private static final float MM = 72 / 25.4f; // points
  static final float LEFT = 28 * MM; // binding edge
  private static final float TOP = 37 * MM;
  static final float WIDTH = 156 * MM;
  private static final float HEIGHT = 225 * MM;
  static final int LINES = 22;

  /** 行距。 */
  static final float PITCH = HEIGHT / LINES;

  /** 三号字，一行二十八个。 */
  static final float BODY = 15.75f;

  static final Color RED = new Color(0xC8, 0x10, 0x2E);
  private static final float NUMBER = 14; // 四号
  private static final float BELOW = 7 * MM; // page number below the type area
  private static final float RULE = 170 * MM; // red rules of a letter
  private static final float FOOT = 20 * MM; // lower rule above the edge of the paper
  private static final float THICK = 2f;
  private static final float THIN = 0.7f;
  private static final float BETWEEN = 2.4f; // of the two lines of a rule

  private final PDDocument document;
  private final Faces faces;
  private @Nullable PDPageContentStream pen;
  private int pages;
  private float down;

  Sheets(PDDocument document, Faces faces) {
    this.document = document;
    this.faces = faces;
    turn();
  }

  /** A new page. */
  void turn() {
    try {
      close();
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      pen = new PDPageContentStream(document, page);
      pages++;
      down = 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int pages() {
    return pages;
  }

  float down() {
    return down;
  }

  /** Points that are left on this page. */
  float left() {
    return HEIGHT - down;
  }

  /** Makes sure of room, on the next page where this one has none. */
  void room(float points) {
    if (points > left() + 0.5f && down > 0) {
      turn();
    }
  }

  void skip(float points) {
    down += points;
  }

  /**
   * 一行字。
   *
   * @param across points from the left edge of the type area
   * @param height of the line; the text stands in its middle
   */
  record Line(Use use, float size, float across, float height, Color color) {
    static Line body(float across) {
      return new Line(Use.BODY, BODY, across, PITCH, Color.BLACK);
    }
  }

  /** Writes it at the present height and goes on below. */
  void write(Line line, String text) {
    room(line.height);
    at(line, down, text);
    down += line.height;
  }

  /** Writes it so far down, and stays. */
  void at(Line line, float from, String text) {
    float base = PDRectangle.A4.getHeight() - TOP - from - line.height / 2 - line.size * 0.36f;
    try {
      PDPageContentStream page = pen();
      page.beginText();
      page.setNonStrokingColor(line.color);
      page.setFont(faces.font(line.use), line.size);
      page.newLineAtOffset(LEFT + line.across, base);
      page.showText(text);
      page.endText();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A box of thin lines from here down. */
  void box(float across, float width, float height) {
    try {
      PDPageContentStream page = pen();
      page.setStrokingColor(Color.BLACK);
      page.setLineWidth(0.5f);
      page.addRect(LEFT + across, PDRectangle.A4.getHeight() - TOP - down - height, width, height);
      page.stroke();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** 红色双线：thick over thin at this height of the type area. */
  void rule(float from) {
    lines(PDRectangle.A4.getHeight() - TOP - from, THICK, THIN);
  }

  /** 下边的：thin over thick, twenty millimetres above the edge. */
  void footRule() {
    lines(FOOT + BETWEEN, THIN, THICK);
  }

  private void lines(float height, float upper, float lower) {
    float from = (PDRectangle.A4.getWidth() - RULE) / 2;
    try {
      PDPageContentStream page = pen();
      page.setStrokingColor(RED);
      page.setLineWidth(upper);
      page.moveTo(from, height);
      page.lineTo(from + RULE, height);
      page.stroke();
      page.setLineWidth(lower);
      page.moveTo(from, height - BETWEEN);
      page.lineTo(from + RULE, height - BETWEEN);
      page.stroke();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** — 1 —：right on odd pages, left on even ones, one character in. */
  void number(boolean notFirst) throws IOException {
    close();
    for (int i = notFirst ? 1 : 0; i < document.getNumberOfPages(); i++) {
      String text = "— " + (i + 1) + " —";
      float wide = faces.width(Use.BODY, NUMBER, text);
      float across = i % 2 == 0 ? WIDTH - NUMBER - wide : NUMBER;
      try (var page =
          new PDPageContentStream(
              document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
        page.beginText();
        page.setFont(faces.font(Use.BODY), NUMBER);
        page.newLineAtOffset(
            LEFT + across, PDRectangle.A4.getHeight() - TOP - HEIGHT - BELOW - NUMBER / 2);
        page.showText(text);
        page.endText();
      }
    }
  }

  private PDPageContentStream pen() {
    return java.util.Objects.requireNonNull(pen);
  }

  @Override
  public void close() throws IOException {
    if (pen != null) {
      pen.close();
      pen = null;
    }
  }
}
