package org.relieflink.platform.fund.internal;

import org.relieflink.platform.fund.AccountKind;

/**
 * 一个账户和它的余额。
 *
 * @param pool the pool it belongs to, its own id for a pool
 * @param parent earmark of a commitment, commitment of what was sent and paid; 0 = none
 * @param fen what stands in it; of a source what came from it
 */
record Held(
    long id,
    AccountKind kind,
    long pool,
    long parent,
    int year,
    String bank,
    String purpose,
    boolean closed,
    long fen) {
  /** The reservation it is or hangs on; 0 = none. */
  long commitment() {
    return switch (kind) {
      case COMMITMENT -> id;
      case IN_TRANSIT, PAID -> parent;
      case SOURCE, POOL, EARMARK, RETURNED, RECOVERED -> 0;
    };
  }
}
