package org.relieflink.platform.relief.internal;

import org.jspecify.annotations.Nullable;

/**
 * 定下来的意见：what a proposal is bound to.
 *
 * @param candidate and {@code proposal}: of {@code opinion}; null where the amount was typed
 * @param digest keyed name of the content
 * @param joint shares and levels
 */
record Bound(
    @Nullable Long candidate,
    @Nullable Long proposal,
    String digest,
    long amountFen,
    String ground,
    Joint joint) {
  Bound(@Nullable Long candidate, @Nullable Long proposal, String digest, long fen, String ground) {
    this(candidate, proposal, digest, fen, ground, Joint.NONE);
  }

  /** With the share of the office above where that comes on top. */
  Bound with(Joint all, String whole) {
    long fen = Math.addExact(amountFen, all.addedFen());
    return new Bound(candidate, proposal, whole, fen, ground, all);
  }
}
