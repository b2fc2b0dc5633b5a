package org.relieflink.platform.fund.internal;

import org.relieflink.platform.fund.BoundPayee;

/** 付给谁，用话说：whoever agrees sees whose account it is, or that it goes past the bank and why. */
final class PayeeWords {
  private PayeeWords() {}

  static String of(BoundPayee one) {
    String whose = one.guardian() ? "监护人（" + one.relation() + "）" : "本人";
    return one.way().isBank()
        ? "%s尾号 %s 的账户".formatted(whose, one.tail())
        : "%s，%s，不走银行：%s".formatted(whose, one.way().words(), one.why());
  }
}
