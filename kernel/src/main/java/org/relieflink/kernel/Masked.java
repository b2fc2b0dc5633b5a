package org.relieflink.kernel;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * 遮盖的写法：how personal text is written where it is not shown in full, the same on every page. Length
 * is kept, so that differing characters can be marked through the mask and damage is seen.
 */
public final class Masked {
  /** 某某：a person of whom not more is told than that there is one. */
  public static final String SOMEBODY = "某某";

  private static final int NUMBER_HEAD = 6;
  private static final int PHONE_HEAD = 3;
  private static final int TAIL = 4;
  private static final int YEAR_AND_MONTH = 8; // characters of 1974-03-
  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+(?=[号栋幢单元室])");

  private Masked() {}

  /** A name as {@link PersonName#masked}; what is no name is covered whole. */
  public static String name(String name) {
    return PersonName.find(name).map(PersonName::masked).orElseGet(() -> stars(name.strip(), 0, 0));
  }

  /** First six and last four. */
  public static String number(String number) {
    return stars(number.strip(), NUMBER_HEAD, TAIL);
  }

  /** First three and last four. */
  public static String phone(String phone) {
    return stars(phone.strip(), PHONE_HEAD, TAIL);
  }

  /** Year and month. */
  public static String day(LocalDate day) {
    return day.toString().substring(0, YEAR_AND_MONTH) + "**";
  }

  /** A date that cannot be read: its first four characters. */
  public static String unreadableDay(String text) {
    return stars(text.strip(), TAIL, 0);
  }

  /** Down to the village group; house numbers are covered. */
  public static String address(String address) {
    return HOUSE_NUMBER.matcher(address.strip()).replaceAll("*");
  }

  /** Every character covered. */
  public static String whole(String text) {
    return stars(text, 0, 0);
  }

  /** Of a text too short for that a third is left. */
  private static String stars(String text, int head, int tail) {
    int[] points = text.codePoints().toArray();
    boolean room = points.length > head + tail;
    int from = room ? head : points.length / 3;
    int to = room ? points.length - tail : points.length;
    StringBuilder masked = new StringBuilder(points.length);
    for (int i = 0; i < points.length; i++) {
      masked.appendCodePoint(i >= from && i < to ? '*' : points[i]);
    }
    return masked.toString();
  }
}
