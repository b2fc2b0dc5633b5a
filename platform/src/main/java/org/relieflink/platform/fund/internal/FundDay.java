package org.relieflink.platform.fund.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.relieflink.kernel.Fen;

/** 现在：the moment of an order and its day, which is Beijing's. */
record FundDay(Instant at, LocalDate day) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static FundDay of(Instant at) {
    return new FundDay(at, LocalDate.ofInstant(at, ZONE));
  }

  static String yuan(long fen) {
    return new Fen(fen).yuanText();
  }
}
