package org.relieflink.linkage;

/** 散列。 Fixed hash functions: the same on every machine and in every run. */
final class Hashes {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  static int of(byte[] text, int from, int to) {
    return (int) (wide(text, from, to) >>> 32);
  }

  static long wide(byte[] text, int from, int to) {
    long hash = MIX;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * 0x100000001B3L;
    }
    return finish(hash);
  }

  static long finish(long value) {
    long mixed = (value ^ value >>> 32) * MIX;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }

  /** Joins a value to a hash; order matters. */
  static long join(long hash, long value) {
    return finish(hash * 31 + value);
  }

  /** A non-zero int key; 0 is kept for "no key". */
  static int key(long hash) {
    int key = (int) (finish(hash) >>> 32);
    return key == 0 ? 1 : key;
  }
}
