package org.relieflink.platform.pool.internal.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.tabular.CellKind;

/** 读日期：各部门的写法都认，不存在的日子不放过。 Reads dates in the spellings departments use. */
final class DateText {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
  private static final Pattern DAY_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern MONTH_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
  private static final Set<String> OPEN_END = Set.of("长期", "永久", "至今", "长期有效", "无", "-", "/");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2150;

  private DateText() {}

  static CellReading day(String raw, CellKind kind) {
    String text = CellReader.levelled(raw);
    if (OPEN_END.contains(text)) {
      return CellReading.BLANK;
    }
    Matcher day = DAY.matcher(text);
    Matcher digits = DAY_DIGITS.matcher(text);
    if (day.matches()) {
      return dated(day);
    }
    if (digits.matches()) {
      return dated(digits);
    }
    Matcher serial = SERIAL.matcher(text);
    return serial.matches() ? serial(serial, kind) : CellReading.fault(Reason.DATE_INVALID, "form");
  }

  /** Months come as {@code 2024-03}; a whole date counts by its month. */
  static CellReading month(String raw, CellKind kind) {
    String text = CellReader.levelled(raw);
    if (OPEN_END.contains(text)) {
      return CellReading.BLANK;
    }
    Matcher spelled = MONTH.matcher(text);
    Matcher digits = MONTH_DIGITS.matcher(text);
    Matcher found = spelled.matches() ? spelled : digits;
    if (spelled.matches() || digits.matches()) {
      int month = Integer.parseInt(found.group(2));
      return month < 1 || month > 12
          ? CellReading.fault(Reason.DATE_INVALID, "month", String.valueOf(month))
          : new CellReading.Value(YearMonth.of(year(found), month).toString());
    }
    CellReading day = day(raw, kind);
    return day instanceof CellReading.Value value
        ? new CellReading.Value(value.text().substring(0, 7))
        : day;
  }

  private static CellReading dated(Matcher matcher) {
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    if (year(matcher) < FIRST_YEAR || year(matcher) > LAST_YEAR) {
      return CellReading.fault(Reason.DATE_INVALID, "year", matcher.group(1));
    }
    if (month < 1 || month > 12) {
      return CellReading.fault(Reason.DATE_INVALID, "month", String.valueOf(month));
    }
    try {
      return new CellReading.Value(LocalDate.of(year(matcher), month, day).toString());
    } catch (DateTimeException e) {
      return CellReading.fault(
          Reason.DATE_INVALID, "day", String.valueOf(month), String.valueOf(day));
    }
  }

  /** In a number cell the day count is the date itself; as text somebody pasted it by mistake. */
  private static CellReading serial(Matcher matcher, CellKind kind) {
    LocalDate date = SERIAL_ZERO.plusDays(Long.parseLong(matcher.group(1)));
    return kind == CellKind.NUMBER
        ? new CellReading.Value(date.toString())
        : CellReading.fault(Reason.DATE_SERIAL, date.toString());
  }

  private static int year(Matcher matcher) {
    return Integer.parseInt(matcher.group(1));
  }
}
