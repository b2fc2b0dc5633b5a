package org.relieflink.linkage;

/**
 * 地名的三十二位摘要：写错一两个字母仍看得出相近。 A place name in 32 bits: one bit for each pair of neighbouring letters,
 * so that equal names have equal sketches and a slip changes few bits.
 */
final class PlaceSketch {
  private static final int LEAST_COMMON = 4;
  private static final double LEAST_ALIKE = 0.65;
  private static final int EDGE = 1;

  private PlaceSketch() {}

  /** 0 for an empty word only. */
  static int of(Word word) {
    if (word.isEmpty()) {
      return 0;
    }
    int bits = 0;
    int last = EDGE;
    for (int i = 0; i <= word.length(); i++) {
      int next = i < word.length() ? word.at(i) : EDGE;
      bits |= 1 << (Hashes.key((long) last << 16 | next) >>> 27);
      last = next;
    }
    return bits;
  }

  static boolean alike(int a, int b) {
    if (a == 0 || b == 0) {
      return false;
    }
    int common = Integer.bitCount(a & b);
    return a == b
        || (common >= LEAST_COMMON
            && 2 * common >= LEAST_ALIKE * (Integer.bitCount(a) + Integer.bitCount(b)));
  }
}
