package org.relieflink.linkage;

/**
 * 出生日期文本读成 yyyymmdd。 {@code 1949-12-31}, {@code 1949/12/31 0:00}, {@code 19491231}, {@code
 * 1949年12月}, {@code 1949}; month or day 0 where not given; 0 where nothing can be read.
 */
final class BirthText {
  private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2100;

  private BirthText() {}

  static int read(byte[] text, int from, int to) {
    int part = 0;
    int digits = 0;
    int[] value = new int[3];
    for (int i = from; i < to && part < 3; i += Utf8.width(text[i])) {
      int c = text[i] >= 0 ? text[i] : fold(Utf8.codePoint(text, i, to));
      if (c >= '0' && c <= '9' && digits < 8) {
        value[part] = value[part] * 10 + c - '0';
        digits++;
      } else if (digits > 0 && (c == ' ' || c == 'T') && part == 0 && value[0] > 9999) {
        break;
      } else if (digits > 0) {
        part++;
        digits = 0;
      }
    }
    return assemble(value[0], value[1], value[2]);
  }

  private static int fold(int c) {
    return c >= '０' && c <= '９' ? c - '０' + '0' : c;
  }

  private static int assemble(int first, int second, int third) {
    if (first > 9_999_999) {
      return checked(first);
    }
    if (first > 99_999) {
      return checked(first * 100);
    }
    if (first < 100 && third > 999) {
      return checked(third * 10000 + first * 100 + second);
    }
    return checked(first * 10000 + Math.min(second, 99) * 100 + Math.min(third, 99));
  }

  private static int checked(int date) {
    int year = year(date);
    return year >= FIRST_YEAR && year <= LAST_YEAR && partial(date) ? date : 0;
  }

  private static boolean partial(int date) {
    return month(date) == 0 ? day(date) == 0 : day(date) == 0 ? month(date) <= 12 : loose(date);
  }

  /** A swapped month and day may stand there: 19493112 is kept and compared as swapped. */
  private static boolean loose(int date) {
    return real(date) || real(swapped(date));
  }

  static int swapped(int date) {
    return year(date) * 10000 + day(date) * 100 + month(date);
  }

  static boolean real(int date) {
    int month = month(date);
    int day = day(date);
    if (month < 1 || month > 12 || day < 1 || day > MONTH_DAYS[month - 1]) {
      return false;
    }
    return month != 2 || day != 29 || leap(year(date));
  }

  private static boolean leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int year(int date) {
    return date / 10000;
  }

  static int month(int date) {
    return date / 100 % 100;
  }

  static int day(int date) {
    return date % 100;
  }

  static boolean complete(int date) {
    return day(date) != 0;
  }

  /** Month and day without their order, so that a swapped pair blocks together. */
  static int unorderedMonthDay(int date) {
    int month = month(date);
    int day = day(date);
    return Math.min(month, day) * 100 + Math.max(month, day);
  }

  /** {@code 1949-12-31}, {@code 1949-12}, {@code 1949}. */
  static String text(int date) {
    StringBuilder text = new StringBuilder(10).append(year(date));
    if (month(date) != 0) {
      text.append(month(date) < 10 ? "-0" : "-").append(month(date));
    }
    if (day(date) != 0) {
      text.append(day(date) < 10 ? "-0" : "-").append(day(date));
    }
    return text.toString();
  }
}
