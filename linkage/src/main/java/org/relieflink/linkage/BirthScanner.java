package org.relieflink.linkage;

import java.time.LocalDate;

/**
 * 读写法不规则的日期。 Dates in other forms than plain digits: Chinese figures, full width, years of the
 * Republic, two-digit years, day-first order, a spreadsheet's day number. Used when {@link
 * BirthText} finds no plain form.
 */
final class BirthScanner {
  private static final int PARTS = 3;
  private static final int MAX_DIGITS = 8;

  /** Longer cells are remarks, not dates. */
  private static final int MAX_BYTES = 120;

  /** First year of the Republic less one: 民国38年 is 1949. */
  private static final int REPUBLIC = 1911;

  /** Six digits below are a two-digit year, month and day: nobody in 1912 is still alive. */
  private static final int FIRST_YEAR_AND_MONTH = 191301;

  /** Days of spreadsheets: 10000 is 1927-05-18, 69999 in 2091; day 0 is 1899-12-30. */
  private static final int FIRST_SERIAL = 10_000;

  private static final int LAST_SERIAL = 69_999;
  private static final long SERIAL_ZERO = -25_569;

  private final int[] value = new int[PARTS];
  private final int[] digits = new int[PARTS];
  private final int[] unit = new int[PARTS];
  private int part;
  private boolean tens;
  private boolean republic;
  private boolean prose;

  int read(byte[] text, int from, int to) {
    int stop = Math.min(to, from + MAX_BYTES);
    for (int i = from; i < stop && part < PARTS; i += Utf8.width(text[i])) {
      int c = Utf8.codePoint(text, i, to);
      int digit = digit(c);
      if (digit >= 0) {
        digit(digit, c > 0x7F && (c < '０' || c > '９'));
      } else if (!tens(c)) {
        other(c);
      }
    }
    return BirthText.checked(assemble());
  }

  private static int digit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    int chinese = ChineseNumerals.digit(c);
    return chinese >= 0 ? chinese : c == '〇' || c == '○' ? 0 : -1;
  }

  private void digit(int digit, boolean chinese) {
    if (digits[part] == MAX_DIGITS) {
      part = PARTS;
      return;
    }
    value[part] = tens ? value[part] + digit : value[part] * 10 + digit;
    tens &= !chinese;
    digits[part]++;
  }

  /** Ten and its multiples: 十, 廿 (20), 卅 (30). */
  private boolean tens(int c) {
    int ten = ChineseNumerals.tens(c);
    if (ten == 0 || value[part] > 9) {
      return false;
    }
    value[part] = ten == 10 && value[part] > 0 ? value[part] * 10 : value[part] + ten;
    digits[part] = Math.max(2, digits[part]);
    tens = true;
    return true;
  }

  private void other(int c) {
    int named = republic || c != '元' ? namedMonth(c) : 0;
    if (named > 0 && digits[part] == 0) {
      value[part] = named;
      digits[part] = 2;
      return;
    }
    republic |= c == '民' && part == 0 && digits[0] == 0;
    prose |= c >= 'A' && c <= 'z' && c != 'T';
    if (c == '岁') {
      value[part] = 0;
      digits[part] = 0;
    } else if (digits[part] > 0) {
      unit[part++] = c;
      tens = false;
      boolean whole = part == 1 && digits[0] == MAX_DIGITS;
      part = whole ? PARTS : part;
    }
  }

  /** 正月, 冬月, 腊月 and 元年, the first year of the Republic. */
  private static int namedMonth(int c) {
    return switch (c) {
      case '正', '元' -> 1;
      case '冬' -> 11;
      case '腊' -> 12;
      default -> 0;
    };
  }

  private int assemble() {
    int first = value[0];
    if (prose || unit[0] == '月' || unit[0] == '日') {
      return 0;
    }
    if (republic) {
      return first < 1 || first > 99 ? 0 : date(REPUBLIC + first);
    }
    return switch (digits[0]) {
      case 8 -> first;
      case 6 -> first >= FIRST_YEAR_AND_MONTH && monthOf(first) ? first * 100 : first;
      case 5 -> first >= FIRST_SERIAL && first <= LAST_SERIAL && alone() ? serial(first) : 0;
      case 4 -> date(first);
      case 1, 2 -> shortYear();
      default -> 0;
    };
  }

  private static boolean monthOf(int yearAndMonth) {
    int month = yearAndMonth % 100;
    int year = yearAndMonth / 100;
    return month >= 1 && month <= 12 && year <= BirthText.LAST_YEAR;
  }

  /** Nothing behind it but a fraction of zero or a time of day. */
  private boolean alone() {
    return digits[1] == 0 || unit[0] == '.';
  }

  private static int serial(int days) {
    LocalDate date = LocalDate.ofEpochDay(SERIAL_ZERO + days);
    return date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  private int date(int year) {
    if (digits[1] == 4) {
      return year * 10000 + value[1];
    }
    boolean tooLarge = value[1] > 99 || value[2] > 99;
    return tooLarge ? 0 : year * 10000 + value[1] * 100 + value[2];
  }

  /** 49.3.1, 49年3月; the year behind: 3/1/1949, 3/1/49. */
  private int shortYear() {
    boolean behind = digits[2] == 4 || (digits[2] == 2 && value[2] > 31 && value[0] <= 31);
    if (behind && value[1] <= 99) {
      return value[2] * 10000 + value[0] * 100 + value[1];
    }
    boolean year = unit[0] == '年' || value[0] > 31 || value[2] > 0;
    return digits[0] == 2 && digits[1] > 0 && year ? date(value[0]) : 0;
  }
}
