package org.relieflink.platform.ferry.internal;

import java.util.Optional;

/** 一个包现在怎么办：what its number says, whatever order packages come in. */
enum Turn {
  /** The next one: it is taken. */
  TAKE,
  /** Some before it did not come. */
  WAIT,
  /** Taken before, the very same: the same receipt, nothing else. */
  AGAIN,
  /** The number was taken with another content. */
  REPLAYED;

  /**
   * The turn of a package.
   *
   * @param last sequence number that was taken last; 0 before the first
   * @param taken digest of what was taken under this number; empty when nothing was
   */
  static Turn of(long sequence, String digest, long last, Optional<String> taken) {
    if (taken.isPresent()) {
      return taken.get().equals(digest) ? AGAIN : REPLAYED;
    }
    if (sequence <= last) {
      return REPLAYED;
    }
    return sequence == last + 1 ? TAKE : WAIT;
  }
}
