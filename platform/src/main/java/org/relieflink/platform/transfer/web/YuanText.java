package org.relieflink.platform.transfer.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** 元和分：how people type an amount, and how it is shown. */
final class YuanText {
  private static final int CENTS = 2;

  private YuanText() {}

  /** 读到的。 */
  record Read(boolean usable, Optional<Long> fen) {}

  static String of(long fen) {
    return BigDecimal.valueOf(fen, CENTS).stripTrailingZeros().toPlainString();
  }

  /** Empty text is no amount, and usable. */
  static Read read(String text) {
    if (text.isEmpty()) {
      return new Read(true, Optional.empty());
    }
    if (!text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) {
      return new Read(false, Optional.empty());
    }
    BigDecimal fen = new BigDecimal(text).movePointRight(CENTS).setScale(0, RoundingMode.UNNECESSARY);
    return new Read(true, Optional.of(fen.longValueExact()));
  }
}
