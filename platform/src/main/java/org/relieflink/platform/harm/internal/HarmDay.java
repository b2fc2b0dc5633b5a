package org.relieflink.platform.harm.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.relieflink.kernel.Fen;

/** 哪一天、多少钱：as sentences say it. */
final class HarmDay {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's

  private HarmDay() {}

  static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  static String yuan(long fen) {
    return new Fen(fen).yuanText();
  }
}
