package org.relieflink.platform.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** 时刻怎样写：on pages and papers, the same everywhere, in Beijing's time wherever the server stands. */
public final class ShownTime {
  private static final DateTimeFormatter BRIEF = pattern("M-d HH:mm");
  private static final DateTimeFormatter MINUTE = pattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = pattern("MM-dd HH:mm:ss");

  private ShownTime() {}

  private static DateTimeFormatter pattern(String form) {
    return DateTimeFormatter.ofPattern(form).withZone(ZoneId.of("Asia/Shanghai"));
  }

  /** 1-9 06:00, in a list of what is going on. */
  public static String brief(Instant at) {
    return BRIEF.format(at);
  }

  /** 2026-01-09 06:00, where it is kept or carried away. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** 01-09 06:00:05, in a log. */
  public static String second(Instant at) {
    return SECOND.format(at);
  }
}
