package org.relieflink.kernel;

import java.time.LocalDate;

/**
 * 农历换公历 · The traditional calendar of 1900 to 2050: which day of the common calendar a lunar date
 * is.
 *
 * <p>A date is an int, {@code yyyymmdd}. Written dates do not say which of two equal months is the
 * leap one (闰月), so both readings can be asked for.
 */
public final class LunarCalendar {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2050;
  private static final int MONTHS = 12;
  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  /** First day (days since 1970-01-01) and length of each month; the leap month of a year apart. */
  private static final int[] START = new int[YEARS * MONTHS];

  private static final byte[] LENGTH = new byte[YEARS * MONTHS];
  private static final int[] LEAP_START = new int[YEARS];
  private static final byte[] LEAP_LENGTH = new byte[YEARS];
  private static final byte[] LEAP_MONTH = new byte[YEARS];

  static {
    ReferenceTable.forEachRow("lunar_years.csv", 4, LunarCalendar::add);
  }

  private LunarCalendar() {}

  private static void add(String[] cells) {
    int year = Integer.parseInt(cells[0]) - FIRST_YEAR;
    int leap = Integer.parseInt(cells[2]);
    int start = (int) LocalDate.parse(cells[1]).toEpochDay();
    LEAP_MONTH[year] = (byte) leap;
    for (int i = 0; i < cells[3].length(); i++) {
      byte length = (byte) (cells[3].charAt(i) == 'L' ? 30 : 29);
      if (leap > 0 && i == leap) {
        LEAP_START[year] = start;
        LEAP_LENGTH[year] = length;
      } else {
        int month = leap > 0 && i > leap ? i - 1 : i;
        START[year * MONTHS + month] = start;
        LENGTH[year * MONTHS + month] = length;
      }
      start += length;
    }
  }

  /** 平月 · The day a lunar date of an ordinary month falls on; 0 if there is none in the table. */
  public static int solar(int lunar) {
    int year = lunar / 10000 - FIRST_YEAR;
    int month = lunar / 100 % 100 - 1;
    int day = lunar % 100;
    if (year < 0 || year >= YEARS || month < 0 || month >= MONTHS) {
      return 0;
    }
    int at = year * MONTHS + month;
    return day < 1 || day > LENGTH[at] ? 0 : date(START[at] + day - 1);
  }

  /** 闰月 · The day a lunar date falls on when its month is the leap one; 0 if it is not. */
  public static int solarOfLeapMonth(int lunar) {
    int year = lunar / 10000 - FIRST_YEAR;
    int day = lunar % 100;
    boolean leap = year >= 0 && year < YEARS && LEAP_MONTH[year] == lunar / 100 % 100;
    return !leap || day < 1 || day > LEAP_LENGTH[year] ? 0 : date(LEAP_START[year] + day - 1);
  }

  private static int date(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }
}
