package org.relieflink.linkage;

/**
 * 姓名读音的四字节摘要：一眼看出两个姓名毫不相干。 Four sounds in four bytes, kept beside the rows of a block, so that rows
 * whose name has nothing in common are passed over without being read.
 *
 * <p>0 passes everybody: no name, one with an unreadable character, one longer than four.
 */
final class NameSignature {
  private static final int PLACES = 4;
  private static final int LOW_BITS = 0x01010101;
  private static final int HIGH_BITS = 0x80808080;

  private NameSignature() {}

  static int of(NameTable names, int id) {
    int from = names.from(id);
    int length = names.to(id) - from;
    if (id == 0 || length == 0 || length > PLACES) {
      return 0;
    }
    int signature = 0;
    for (int i = 0; i < length; i++) {
      int sound = names.sounds()[from + i];
      if (sound < 0) {
        return 0;
      }
      signature |= (1 + Math.floorMod((sound * 0x9E3779B1) >>> 8, 255)) << (8 * i);
    }
    return signature;
  }

  /**
   * Whether two names may have anything in common: a sound at the same place, one place on (a
   * character put in front or left out), or the same sounds in another order.
   */
  static boolean related(int a, int b) {
    return a == 0
        || b == 0
        || shares(a, b)
        || shares(a >>> 8, b)
        || shares(a, b >>> 8)
        || sum(a) == sum(b);
  }

  /** Whether a byte that is not 0 is the same in both. */
  private static boolean shares(int a, int b) {
    int different = a ^ b;
    int equal = (different - LOW_BITS) & ~different & HIGH_BITS;
    int filled = (((b & ~HIGH_BITS) + ~HIGH_BITS) | b) & HIGH_BITS;
    return (equal & filled) != 0;
  }

  private static int sum(int signature) {
    return (signature & 0xFF)
        + ((signature >>> 8) & 0xFF)
        + ((signature >>> 16) & 0xFF)
        + (signature >>> 24);
  }
}
