package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("农历换公历（1900—2050）")
class LunarCalendarTest {
  @ParameterizedTest(name = "农历 {0} 是公历 {1}（{2}）")
  @CsvSource({
    "20240101, 20240210, 2024年春节",
    "20230101, 20230122, 2023年春节",
    "20000101, 20000205, 2000年春节",
    "19490101, 19490129, 1949年春节",
    "19960815, 19960927, 1996年中秋",
    "20240505, 20240610, 2024年端午",
    "20240815, 20240917, 2024年中秋",
    "20231230, 20240209, 2023年除夕",
    "19331005, 19331122, 1933年闰五月以后",
    "20501201, 20510113, 表的最后一个月",
  })
  @DisplayName("节日落在人人知道的那一天")
  void festivals(int lunar, int solar, String what) {
    assertThat(LunarCalendar.solar(lunar)).as(what).isEqualTo(solar);
  }

  @ParameterizedTest(name = "农历 {0}（闰月）是公历 {1}")
  @CsvSource({"20200401, 20200523", "20230201, 20230322", "20171106, 0", "20331101, 20331222"})
  @DisplayName("闰月另算，没有这个闰月就没有结果")
  void leapMonths(int lunar, int solar) {
    assertThat(LunarCalendar.solarOfLeapMonth(lunar)).isEqualTo(solar);
  }

  @ParameterizedTest
  @CsvSource({"20240130", "18991201", "20510101", "19491301", "19490132", "0", "-20240101"})
  @DisplayName("没有的日期没有结果：小月无三十、表外的年份")
  void noSuchDate(int lunar) {
    assertThat(LunarCalendar.solar(lunar)).isZero();
    assertThat(LunarCalendar.solarOfLeapMonth(lunar)).isZero();
  }

  @Test
  @DisplayName("一年接一年、一天接一天，不缺不重：每个公历日正好是一个农历日")
  void everyDayOnce() {
    LocalDate next = LocalDate.of(1900, 1, 31);
    for (int year = 1900; year <= 2050; year++) {
      for (int month = 1; month <= 12; month++) {
        next = walk(next, year * 10000 + month * 100, false);
        next = walk(next, year * 10000 + month * 100, true);
      }
    }
    assertThat(next).isEqualTo(LocalDate.of(2051, 2, 11));
  }

  private static LocalDate walk(LocalDate from, int month, boolean leap) {
    LocalDate next = from;
    for (int day = 1; day <= 30; day++) {
      int solar =
          leap ? LunarCalendar.solarOfLeapMonth(month + day) : LunarCalendar.solar(month + day);
      if (solar != 0) {
        assertThat(solar)
            .isEqualTo(next.getYear() * 10000 + next.getMonthValue() * 100 + next.getDayOfMonth());
        next = next.plusDays(1);
      }
    }
    return next;
  }
}
