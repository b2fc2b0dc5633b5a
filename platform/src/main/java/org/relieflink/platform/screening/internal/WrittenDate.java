package org.relieflink.platform.screening.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 写法各异的日期。 Reads a date as lists write it: 2024-01-05, 2024/1/5, 2024年1月5日, 20240105. */
public final class WrittenDate {
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
  private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private WrittenDate() {}

  public static Optional<LocalDate> find(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String clean = text.strip();
    return date(PARTS.matcher(clean)).or(() -> date(EIGHT.matcher(clean)));
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
