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

  Bound with(Joint all, String whole) {
    return new Bound(candidate, proposal, whole, amountFen, ground, all);
  }
}
