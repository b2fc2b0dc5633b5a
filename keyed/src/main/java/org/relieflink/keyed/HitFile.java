package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.linkage.HitLevel;

/**
 * 命中文件：两个随机编号、分值、级别、一致的标记种类。 A hit file: pairs of handles with score, level and the kinds that
 * agree. It means nothing without the maps, which the departments keep.
 *
 * @param left seal of the left token file
 */
record HitFile(String left, String right, List<HitFile.Hit> hits) {
  private static final String LEFT = "left";
  private static final String RIGHT = "right";
  private static final int FIELDS = 5;

  /** One pair, in the words of the file. */
  record Hit(long left, long right, String score, HitLevel level, List<TokenKind> agreeing) {}

  static HitFile of(MatchTokens.Result result, TokenWeights weights) {
    List<Hit> hits =
        result.pairs().stream()
            .map(
                pair ->
                    new Hit(
                        pair.left(),
                        pair.right(),
                        String.format(Locale.ROOT, "%.1f", pair.score()),
                        pair.score() >= weights.auto() ? HitLevel.AUTO : HitLevel.REVIEW,
                        kinds(pair.mask())))
            .toList();
    return new HitFile(result.left().seal(), result.right().seal(), hits);
  }

  void write(Path file, String runId, String purpose) throws IOException {
    Map<String, String> head = KeyFile.head(runId, purpose);
    head.put(LEFT, left);
    head.put(RIGHT, right);
    HexFormat hex = HexFormat.of();
    try (SealedWriter writer = SealedWriter.start(file, SealedKind.HITS, head)) {
      for (Hit hit : hits) {
        writer.line(
            String.join(
                " ",
                hex.toHexDigits(hit.left),
                hex.toHexDigits(hit.right),
                hit.score,
                hit.level.code(),
                hit.agreeing.stream().map(TokenKind::code).collect(Collectors.joining(","))));
      }
      writer.finish();
    }
  }

  static HitFile read(Path file) throws IOException {
    try (SealedReader reader = SealedReader.open(file, SealedKind.HITS)) {
      List<Hit> hits = new ArrayList<>();
      for (String line = reader.next(); line != null; line = reader.next()) {
        String[] words = line.split(" ", -1);
        if (words.length != FIELDS) {
          throw reader.damaged();
        }
        hits.add(
            new Hit(
                TokenFile.handle(words[0], reader),
                TokenFile.handle(words[1], reader),
                words[2],
                words[3].equals(HitLevel.AUTO.code()) ? HitLevel.AUTO : HitLevel.REVIEW,
                kinds(words[4])));
      }
      return new HitFile(reader.header(LEFT), reader.header(RIGHT), hits);
    }
  }

  private static List<TokenKind> kinds(int mask) {
    return TokenKind.ALL.stream().filter(kind -> ((mask >> kind.column()) & 1) == 1).toList();
  }

  private static List<TokenKind> kinds(String codes) {
    List<String> wanted = List.of(codes.split(",", -1));
    return TokenKind.ALL.stream().filter(kind -> wanted.contains(kind.code())).toList();
  }
}
