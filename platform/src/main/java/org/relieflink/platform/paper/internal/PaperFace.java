package org.relieflink.platform.paper.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Node;

/** 字体：the one face, opened for one paper; and what it cannot draw. */
final class PaperFace implements AutoCloseable {
  static final String FAMILY = "Relief Sans";

  /** What printers set for a character that they lack. */
  private static final int LACKING = '〓';

  private static final String FILE = "/paper/NotoSansSC-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup drawn;
  private final Set<Integer> lacking = new LinkedHashSet<>();

  private PaperFace(TrueTypeFont font) throws IOException {
    this.font = font;
    this.drawn = font.getUnicodeCmapLookup();
  }

  static PaperFace open() throws IOException {
    try (InputStream in = PaperFace.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return new PaperFace(new TTFParser(true).parse(new RandomAccessReadBuffer(bytes)));
    }
  }

  /** Embedded in the document, only what is used of it. */
  PDType0Font in(PDDocument document) throws IOException {
    return PDType0Font.load(document, font, true);
  }

  /** Replaces in all texts below what cannot be drawn, visibly, and remembers it. */
  void replaceLacking(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      node.setNodeValue(drawable(node.getNodeValue()));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      replaceLacking(child);
    }
  }

  String drawable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean has = Character.isWhitespace(point) || drawn.getGlyphId(point) != 0;
              if (!has) {
                lacking.add(point);
              }
              out.appendCodePoint(has ? point : LACKING);
            });
    return out.toString();
  }

  List<Integer> lacking() {
    return new ArrayList<>(lacking);
  }

  @Override
  public void close() throws IOException {
    font.close();
  }
}
