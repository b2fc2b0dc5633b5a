package org.relieflink.platform.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 名单里写的日子：2024-01-05、20240105、2024/1/5、2024年1月5日，只有年月的按一号。 A day as lists write it. */
public final class WrittenDay {
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2}))?[日月]?");

  private WrittenDay() {}

  /** Empty when there is none or it cannot be read. */
  public static Optional<LocalDate> find(@Nullable String text) {
    String written = text == null ? "" : text.strip();
    return read(COMPACT.matcher(written)).or(() -> read(PARTS.matcher(written)));
  }

  private static Optional<LocalDate> read(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    String day = parts.group(3);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              day == null ? 1 : Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
