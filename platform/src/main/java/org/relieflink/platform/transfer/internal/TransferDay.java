package org.relieflink.platform.transfer.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 哪一天：days of the rules are Beijing's. */
final class TransferDay {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private TransferDay() {}

  static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
  }
}
