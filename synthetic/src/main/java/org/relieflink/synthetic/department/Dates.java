package org.relieflink.synthetic.department;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.tabular.Cell;

/** 日期的写法 · The forms in which departments write a day. */
final class Dates {
  private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

  private Dates() {}

  /** 2024-01-05 of an ISO text, which may be empty. */
  static String dashed(String iso) {
    return iso;
  }

  /** 20240105. */
  static String compact(String iso) {
    return iso.replace("-", "");
  }

  static String compact(LocalDate day) {
    return Digits.compact(day);
  }

  /** 2024/1/5. */
  static String slashed(LocalDate day) {
    return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
  }

  static String slashed(String iso) {
    return iso.isEmpty() ? "" : slashed(LocalDate.parse(iso));
  }

  /** 2024年1月5日. */
  static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** 202403. */
  static String month(LocalDate day) {
    return Digits.compact(day).substring(0, 6);
  }

  /** A day under a date style, as Excel keeps it; an empty text stays empty. */
  static Cell dateCell(String iso) {
    return iso.isEmpty() ? Cell.blank() : Cell.date(LocalDate.parse(iso));
  }

  /** The bare serial number (45296), where somebody lost the date style. */
  static Cell serial(LocalDate day) {
    return Cell.number(ChronoUnit.DAYS.between(EXCEL_DAY_ZERO, day));
  }
}
