package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** What fuzzing begins with, and what every reader of a cell must keep to. */
final class FuzzSeeds {
  /** Bytes around a cell that its reader must neither see nor change. */
  private static final int MARGIN = 8;

  private FuzzSeeds() {}

  static Stream<byte[]> texts(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** What one reader makes of {@code text[from, to)}, in a form that can be compared. */
  @FunctionalInterface
  interface Reading {
    Object of(byte[] text, int from, int to);
  }

  /** Reads a cell alone and among others: the result must be the same, the bytes untouched. */
  static Object read(byte[] cell, Reading reading) {
    Object alone = reading.of(cell.clone(), 0, cell.length);
    byte[] framed = new byte[cell.length + 2 * MARGIN];
    Arrays.fill(framed, (byte) '9');
    System.arraycopy(cell, 0, framed, MARGIN, cell.length);
    byte[] before = framed.clone();
    Object among = reading.of(framed, MARGIN, MARGIN + cell.length);
    require(alone.equals(among), "neighbours change the result");
    require(Arrays.equals(before, framed), "the reader wrote into the text");
    return alone;
  }

  static void require(boolean kept, String promise) {
    if (!kept) {
      throw new AssertionError(promise);
    }
  }
}
