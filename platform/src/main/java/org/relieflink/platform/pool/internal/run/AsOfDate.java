package org.relieflink.platform.pool.internal.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 数据截至哪天：看标题、表名、文件名。 The day a list vouches for, as its titles and its file name say; a month
 * stands for its last day, but never for a day to come.
 */
final class AsOfDate {
  private static final Pattern DAY =
      Pattern.compile("(20\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_DIGITS =
      Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("(20\\d{2})[-/.年](\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_DIGITS =
      Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)");

  private AsOfDate() {}

  static Optional<LocalDate> find(List<String> texts, LocalDate today) {
    for (Pattern day : List.of(DAY, DAY_DIGITS)) {
      Optional<LocalDate> found = first(texts, day, AsOfDate::day);
      if (found.isPresent()) {
        return found.map(date -> earlier(date, today));
      }
    }
    for (Pattern month : List.of(MONTH, MONTH_DIGITS)) {
      Optional<LocalDate> found = first(texts, month, AsOfDate::monthEnd);
      if (found.isPresent()) {
        return found.map(date -> earlier(date, today));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> first(
      List<String> texts, Pattern pattern, java.util.function.Function<Matcher, LocalDate> reader) {
    for (String text : texts) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        try {
          return Optional.of(reader.apply(matcher));
        } catch (DateTimeException noSuchDay) {
          // another text may name a real one
        }
      }
    }
    return Optional.empty();
  }

  private static LocalDate day(Matcher matcher) {
    return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
  }

  private static LocalDate monthEnd(Matcher matcher) {
    return YearMonth.of(number(matcher, 1), number(matcher, 2)).atEndOfMonth();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static LocalDate earlier(LocalDate date, LocalDate today) {
    return date.isAfter(today) ? today : date;
  }
}
