package org.relieflink.bench.peer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** 出生日期的各种写法，读成八位。 Dates as lists write them, as yyyymmdd; 00 for what is not given. */
final class BirthWords {
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
  private static final int LATEST_YEAR = Integer.parseInt(FuzzySql.LATEST_YEAR);

  private BirthWords() {}

  /** {@code 19510122} of {@code 1951-01-22}, {@code 1951/1/22}, {@code 51.1.22}; "" for none. */
  static String read(String text) {
    List<String> parts =
        Arrays.stream(NOT_DIGITS.split(text, -1)).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty()) {
      return "";
    }
    String first = parts.get(0);
    if (parts.size() == 1) {
      return first.length() == 8 ? first : first.length() == 4 ? first + "0000" : "";
    }
    return year(first) + two(parts.get(1)) + (parts.size() > 2 ? two(parts.get(2)) : "00");
  }

  private static String year(String text) {
    if (text.length() > 2) {
      return text;
    }
    return (Integer.parseInt(text) <= LATEST_YEAR ? "20" : "19") + two(text);
  }

  private static String two(String text) {
    return text.length() == 1 ? "0" + text : text;
  }
}
