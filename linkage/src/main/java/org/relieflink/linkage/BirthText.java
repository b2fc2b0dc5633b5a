package org.relieflink.linkage;

/**
 * 出生日期文本读成 yyyymmdd。 {@code 1949-12-31}, {@code 1949/12/31 0:00}, {@code 19491231}, {@code
 * 1949年12月}, {@code 一九四九年腊月廿一}, {@code 1949}; month or day 0 where not given; 0 where nothing can
 * be read.
 *
 * <p>A year of two digits keeps them, since the core knows no clock: {@code 49.3.1} is 490301 and
 * agrees with 1949 and 2049 alike. {@link #withCentury} settles it by the person's own number.
 */
final class BirthText {
  static final int FIRST_YEAR = 1850;
  static final int LAST_YEAR = 2100;

  /** Years below have lost their century. */
  static final int CENTURY = 100;

  private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** What spreadsheets and data bases put where there is no date. */
  private static final int NO_DATE = 19000101;

  private BirthText() {}

  static int read(byte[] text, int from, int to) {
    int plain = plain(text, from, to);
    return plain > 0 ? plain : from < to ? new BirthScanner().read(text, from, to) : 0;
  }

  /** The usual forms: 19491231, 1949-12-31, 1949/3/1, 1949.3.1, 1949年3月1日; else 0. */
  private static int plain(byte[] text, int from, int to) {
    int date = 0;
    int digits = 0;
    int parts = 0;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (c >= '0' && c <= '9' && digits < 8) {
        date = date * 10 + c - '0';
        digits++;
        continue;
      }
      int unit = c < 0 && i + 2 < to ? Utf8.codePoint(text, i, to) : c;
      i += unit == c ? 0 : 2;
      if (unit == '日' && parts == 2 && i + 1 == to) {
        return lastPart(date, digits);
      }
      if (!closes(parts, digits, unit)) {
        return 0;
      }
      parts++;
      date = padded(date, digits);
      digits = parts == 1 ? 4 : 6;
    }
    return parts == 1 || (parts == 0 && digits != 8) ? 0 : lastPart(date, digits);
  }

  private static int lastPart(int date, int digits) {
    return digits < 7 || digits > 8 ? 0 : checked(padded(date, digits));
  }

  private static boolean closes(int parts, int digits, int unit) {
    boolean sign = unit == '-' || unit == '/' || unit == '.' || unit == (parts == 0 ? '年' : '月');
    boolean whole = parts == 0 ? digits == 4 : parts == 1 && (digits == 5 || digits == 6);
    return sign && whole;
  }

  /** A month or day of one digit gets its zero: 1949-3 is 194903. */
  private static int padded(int date, int digits) {
    return digits == 5 || digits == 7 ? date / 10 * 100 + date % 10 : date;
  }

  /** The date if it can be one, else 0. */
  static int checked(int date) {
    int year = year(date);
    boolean possible = year < CENTURY ? month(date) != 0 : year >= FIRST_YEAR && year <= LAST_YEAR;
    return possible && date != NO_DATE && partial(date) ? date : 0;
  }

  private static boolean partial(int date) {
    return month(date) == 0 ? day(date) == 0 : day(date) == 0 ? month(date) <= 12 : loose(date);
  }

  /**
   * A swapped month and day may stand there (19493112 is kept and compared as swapped), or a lunar
   * date (the second month may have thirty days).
   */
  private static boolean loose(int date) {
    boolean lunar = month(date) == 2 && day(date) <= 30;
    return lunar || real(date) || real(swapped(date));
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

  /** The full year, or two digits where the century is not known. */
  static int year(int date) {
    return date / 10000;
  }

  /** The year's last two digits: the same with and without a century, for keys. */
  static int yearOfCentury(int date) {
    return date / 10000 % CENTURY;
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

  static boolean withoutCentury(int date) {
    return date != 0 && date < CENTURY * 10000;
  }

  /** January 1 stands in many registers for a day that nobody knew. */
  static boolean isNewYear(int date) {
    return date % 10000 == 101;
  }

  /** Gives a year of two digits the century of the person's own number, where the two agree. */
  static int withCentury(int date, long number) {
    int inside = withoutCentury(date) ? BirthComparison.inside(number) : 0;
    boolean agree = inside != 0 && yearOfCentury(inside) == year(date);
    return agree ? alongside(inside, date) : date;
  }

  /** A date without century in the century of another that has one; else as it is. */
  static int alongside(int other, int date) {
    boolean open = withoutCentury(date) && !withoutCentury(other);
    return open ? year(other) / CENTURY * CENTURY * 10000 + date : date;
  }

  /** Month and day without their order, so that a swapped pair blocks together. */
  static int unorderedMonthDay(int date) {
    int month = month(date);
    int day = day(date);
    return Math.min(month, day) * 100 + Math.max(month, day);
  }

  /** {@code 1949-12-31}, {@code 1949-12}, {@code 1949}, {@code 49年12月31日（世纪不明）}. */
  static String text(int date) {
    boolean open = withoutCentury(date);
    StringBuilder text = new StringBuilder(20);
    text.append(year(date) < 10 ? "0" : "").append(year(date)).append(open ? "年" : "");
    if (month(date) != 0) {
      append(text, open ? "" : "-", month(date), open ? "月" : "");
    }
    if (day(date) != 0) {
      append(text, open ? "" : "-", day(date), open ? "日" : "");
    }
    return text.append(open ? "（世纪不明）" : "").toString();
  }

  private static void append(StringBuilder text, String before, int value, String behind) {
    text.append(before).append(value < 10 ? "0" : "").append(value).append(behind);
  }
}
