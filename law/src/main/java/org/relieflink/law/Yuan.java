package org.relieflink.law;

import org.relieflink.kernel.Fen;

/**
 * 金额的写法，容许负的差额。How money is written; rounding differences may be negative, which {@link Fen} is
 * not.
 */
final class Yuan {
  private Yuan() {}

  static String text(long fen) {
    return (fen < 0 ? "-" : "") + new Fen(Math.abs(fen)).yuanText();
  }
}
