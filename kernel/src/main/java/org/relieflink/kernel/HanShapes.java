package org.relieflink.kernel;

import java.util.Arrays;
import java.util.stream.LongStream;

/** 形近字表 · Pairs of look-alike characters, kept both ways as sorted longs. */
final class HanShapes {
  private static final long[] PAIRS = load();

  private HanShapes() {}

  static boolean alike(int a, int b) {
    return a != b && Arrays.binarySearch(PAIRS, pair(a, b)) >= 0;
  }

  private static long[] load() {
    LongStream.Builder pairs = LongStream.builder();
    ReferenceTable.forEachRow(
        "confusable_shape.csv",
        3,
        cells -> {
          int one = HanVariants.canonical(cells[0].codePointAt(0));
          cells[1]
              .codePoints()
              .map(HanVariants::canonical)
              .forEach(other -> pairs.add(pair(one, other)).add(pair(other, one)));
        });
    return pairs.build().sorted().distinct().toArray();
  }

  private static long pair(int a, int b) {
    return ((long) a << 32) | (b & 0xFFFFFFFFL);
  }
}
