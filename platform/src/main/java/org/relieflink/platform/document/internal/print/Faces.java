package org.relieflink.platform.document.internal.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * 字体：仿宋、小标宋、黑体、楷体 from the office's folder; what is missing there is set in the one face that
 * ships, since those of the standard may not be given away.
 */
final class Faces implements AutoCloseable {
  /** What printers set for a character that they lack. */
  private static final int LACKING = '〓';

  private static final String SHIPPED = "/paper/NotoSansSC-Regular.ttf";

  /** 用在哪里，和 GB/T 9704 说的字体。 */
  enum Use {
    BODY("fangsong.ttf", "仿宋_GB2312"),
    TITLE("xiaobiaosong.ttf", "方正小标宋简体"),
    FIRST("heiti.ttf", "黑体"),
    SECOND("kaiti.ttf", "楷体_GB2312");

    private final String file;
    private final String family;

    Use(String file, String family) {
      this.file = file;
      this.family = family;
    }

    /** Its name in the office's folder. */
    String file() {
      return file;
    }

    /** As a word processor knows it. */
    String family() {
      return family;
    }
  }

  private final Map<Use, TrueTypeFont> parsed = new EnumMap<>(Use.class);
  private final Map<Use, PDType0Font> fonts = new EnumMap<>(Use.class);
  private final List<TrueTypeFont> open = new ArrayList<>();

  private Faces() {}

  static Faces in(PDDocument document, @Nullable Path folder) throws IOException {
    Faces faces = new Faces();
    TrueTypeFont shipped = faces.parse(shipped());
    PDType0Font font = PDType0Font.load(document, shipped, true);
    for (Use use : Use.values()) {
      Path own = folder == null ? null : folder.resolve(use.file);
      boolean there = own != null && Files.isRegularFile(own);
      TrueTypeFont face = there ? faces.parse(Files.readAllBytes(own)) : shipped;
      faces.parsed.put(use, face);
      faces.fonts.put(use, there ? PDType0Font.load(document, face, true) : font);
    }
    return faces;
  }

  static byte[] shipped() throws IOException {
    try (InputStream in = Faces.class.getResourceAsStream(SHIPPED)) {
      return Objects.requireNonNull(in, SHIPPED).readAllBytes();
    }
  }

  private TrueTypeFont parse(byte[] bytes) throws IOException {
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    open.add(font);
    return font;
  }

  PDType0Font font(Use use) {
    return Objects.requireNonNull(fonts.get(use));
  }

  /** The text with 〓 for what the face lacks. */
  String drawable(Use use, String text) throws IOException {
    var drawn = Objects.requireNonNull(parsed.get(use)).getUnicodeCmapLookup();
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !selects(point))
        .map(point -> Character.isWhitespace(point) ? blank(point) : point)
        .forEach(
            point ->
                out.appendCodePoint(
                    point == ' ' || point == '　' || drawn.getGlyphId(point) != 0
                        ? point
                        : LACKING));
    return out.toString();
  }

  /** A selector of a variant of the character before it; the face shows the one that it has. */
  static boolean selects(int point) {
    return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
  }

  private static int blank(int point) {
    return point == '　' ? point : ' ';
  }

  /** In points. */
  float width(Use use, float size, String text) {
    try {
      return font(use).getStringWidth(text) / 1000 * size;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : open) {
      font.close();
    }
  }
}
