package org.relieflink.platform.fund.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.relieflink.kernel.Fen;

/** 现在：the moment of an order and its day, which is Beijing's. */
record FundDay(Instant at, LocalDate day) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZONE);

  static FundDay of(Instant at) {
    return new FundDay(at, LocalDate.ofInstant(at, ZONE));
  }

  /** To the minute, as Beijing's clocks show it. */
  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static String yuan(long fen) {
    return new Fen(fen).yuanText();
  }
}
