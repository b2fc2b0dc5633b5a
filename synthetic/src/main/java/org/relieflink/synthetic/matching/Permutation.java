package org.relieflink.synthetic.matching;

/**
 * 打乱 · A keyed permutation of 0 to {@code size} - 1 in constant memory: a Feistel network over the
 * next even power of two, walked until it falls below the size.
 */
final class Permutation {
  private static final int ROUNDS = 4;

  private final long size;
  private final long key;
  private final int halfBits;
  private final long mask;

  Permutation(long size, long key) {
    this.size = size;
    this.key = key;
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
    halfBits = (bits + 1) / 2;
    mask = (1L << halfBits) - 1;
  }

  /** The place of an index from 0 to size - 1. */
  long at(long index) {
    long walked = index;
    do {
      walked = once(walked);
    } while (walked >= size);
    return walked;
  }

  private long once(long value) {
    long left = value >>> halfBits;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (mixed(right + key * (round + 1)) & mask);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
