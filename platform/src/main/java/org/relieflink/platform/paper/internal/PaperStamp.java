package org.relieflink.platform.paper.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.relieflink.platform.paper.PaperMark;

/** 水印和暗记：a pale line across every page, beneath the text, and the hidden mark in it. */
final class PaperStamp {
  private static final float SIZE = 11; // points of the watermark
  private static final double SLOPE = Math.toRadians(28);
  private static final float PALE = 0.88f;
  private static final int EVERY = 190; // points between two lines
  private static final float EDGE = 24; // points from the left edge
  private static final float RISE = 0.35f; // so that lines do not stand in columns

  private final PDDocument document;
  private final PDType0Font font;

  PaperStamp(PDDocument document, PDType0Font font) {
    this.document = document;
    this.font = font;
  }

  void all(PaperMark mark, PaperFace face) throws IOException {
    if (document.getNumberOfPages() == 0) {
      return;
    }
    PDFormXObject pale = pale(face.drawable(mark.watermark()), document.getPage(0).getMediaBox());
    for (PDPage page : document.getPages()) {
      try (var under = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
        under.beginMarkedContent(COSName.ARTIFACT);
        under.drawForm(pale);
        under.endMarkedContent();
      }
      try (var over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        hide(over, mark.hidden());
      }
    }
  }

  private void hide(PDPageContentStream page, String hidden) throws IOException {
    if (!hidden.isEmpty()) {
      page.beginText();
      page.setRenderingMode(RenderingMode.NEITHER);
      page.setFont(font, 1);
      page.newLineAtOffset(4, 4);
      page.showText(hidden);
      page.endText();
    }
  }

  /** Drawn once and used by every page; as outlines, since it is to be seen and not to be read. */
  private PDFormXObject pale(String line, PDRectangle page) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(page);
    form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
    try (var pen = new PDFormContentStream(form)) {
      pen.setNonStrokingColor(PALE);
      GeneralPath outline = outline(line);
      float across = page.getWidth() / 2;
      for (float y = -EVERY; y < page.getHeight(); y += EVERY) {
        for (float x = EDGE; x < page.getWidth(); x += across) {
          pen.saveGraphicsState();
          pen.transform(Matrix.getRotateInstance(SLOPE, x, y + x * RISE));
          draw(pen, outline);
          pen.restoreGraphicsState();
        }
      }
    }
    return form;
  }

  /** The line in points, from its lower left corner. */
  private GeneralPath outline(String line) throws IOException {
    GeneralPath whole = new GeneralPath();
    double x = 0;
    float scale = SIZE * font.getFontMatrix().getScaleX();
    try (var codes = new ByteArrayInputStream(font.encode(line))) {
      while (codes.available() > 0) {
        int code = font.readCode(codes);
        var place = new AffineTransform(scale, 0, 0, scale, x, 0);
        whole.append(place.createTransformedShape(font.getPath(code)), false);
        x += font.getWidth(code) / 1000.0 * SIZE;
      }
    }
    return whole;
  }

  private static void draw(PDFormContentStream pen, GeneralPath outline) throws IOException {
    float[] at = new float[6];
    float lastX = 0;
    float lastY = 0;
    for (PathIterator step = outline.getPathIterator(null); !step.isDone(); step.next()) {
      switch (step.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> pen.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> pen.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            pen.curveTo(
                (lastX + 2 * at[0]) / 3,
                (lastY + 2 * at[1]) / 3,
                (at[2] + 2 * at[0]) / 3,
                (at[3] + 2 * at[1]) / 3,
                at[2],
                at[3]);
        case PathIterator.SEG_CUBICTO -> pen.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> pen.closePath();
      }
      int end = end(step.currentSegment(at));
      if (end >= 0) {
        lastX = at[end];
        lastY = at[end + 1];
      }
    }
    pen.fill();
  }

  /** Where in the segment its end stands. */
  private static int end(int kind) {
    return switch (kind) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
      case PathIterator.SEG_QUADTO -> 2;
      case PathIterator.SEG_CUBICTO -> 4;
      default -> -1;
    };
  }
}
