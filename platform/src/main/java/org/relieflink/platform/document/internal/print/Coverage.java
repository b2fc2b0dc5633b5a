package org.relieflink.platform.document.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.document.internal.layout.Laid;
import org.relieflink.platform.document.internal.layout.Piece;
import org.relieflink.platform.document.internal.print.Faces.Use;

/**
 * 字库里有没有：what of a paper its faces cannot draw, told before it is issued; each face is read once.
 */
public final class Coverage {
  private static final int LAST = 0x3FFFF; // of the planes with Chinese characters
  private static final Map<String, BitSet> READ = new ConcurrentHashMap<>();

  private Coverage() {}

  /** The characters that would be printed as 〓. */
  public static BitSet lacking(Laid laid, @Nullable Path folder) {
    BitSet lacking = new BitSet();
    add(lacking, Use.TITLE, folder, List.of(laid.organ(), laid.title()));
    add(lacking, Use.BODY, folder, laid.texts());
    for (Piece piece : laid.pieces()) {
      if (piece instanceof Piece.Heading heading) {
        add(lacking, PdfPress.face(heading.level()), folder, List.of(heading.text()));
      }
    }
    return lacking;
  }

  private static void add(BitSet lacking, Use use, @Nullable Path folder, List<String> texts) {
    BitSet drawn = drawn(use, folder);
    texts.stream()
        .flatMapToInt(String::codePoints)
        .filter(point -> !Character.isWhitespace(point) && !Faces.selects(point))
        .filter(point -> !drawn.get(point))
        .forEach(lacking::set);
  }

  private static BitSet drawn(Use use, @Nullable Path folder) {
    Path own = folder == null ? null : folder.resolve(use.file());
    try {
      if (own == null || !Files.isRegularFile(own)) {
        return READ.computeIfAbsent("", key -> read(null));
      }
      String key = own.toAbsolutePath() + " " + Files.getLastModifiedTime(own) + Files.size(own);
      return READ.computeIfAbsent(key, unread -> read(own));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BitSet read(@Nullable Path file) {
    try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes(file)))) {
      var glyphs = font.getUnicodeCmapLookup();
      BitSet drawn = new BitSet();
      for (int point = 0; point <= LAST; point++) {
        drawn.set(point, glyphs.getGlyphId(point) != 0);
      }
      return drawn;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] bytes(@Nullable Path file) throws IOException {
    return file == null ? Faces.shipped() : Files.readAllBytes(file);
  }
}
