package org.relieflink.platform.pool.internal.check;

import java.util.regex.Pattern;
import org.relieflink.platform.pool.internal.contract.Field;

/** 原值给人看之前先遮住个人信息。 Masks a raw cell before a person sees it in an error list. */
public final class Shown {
  private static final int LONGEST = 40;
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  /** A citizen's number of either length, a card, an account. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{15,}[xXｘＸ]?");

  private Shown() {}

  /** Whether cells of the field are never shown in full: numbers, names, phones, personal texts. */
  public static boolean covers(Field field) {
    return switch (field.type()) {
      case CITIZEN_NUMBER, DISABILITY_CARD, BANK_CARD, NAME, PHONE -> true;
      case TEXT -> field.personal();
      case DATE, MONTH, CODE, CODES, MONEY, NUMBER -> false;
    };
  }

  /** The cell as a person may see it. */
  public static String of(Field field, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (field.type()) {
      case CITIZEN_NUMBER, DISABILITY_CARD, BANK_CARD -> longNumber(text);
      case NAME -> text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
      case PHONE -> longNumber(text);
      // a row shifted by a column puts a person's number under any heading
      case DATE, MONTH, CODE, CODES, MONEY, NUMBER -> masked(text);
      case TEXT ->
          field.personal()
              ? cut(text.substring(0, Math.min(text.length(), 2)) + "***")
              : masked(text);
    };
  }

  /** Keeps six in front and four behind; damaged numbers have nothing left to hide. */
  private static String longNumber(String text) {
    if (text.matches("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}")) {
      return text;
    }
    int tail = Math.min(TAIL, Math.max(0, text.length() - HEAD - TAIL));
    int head = Math.min(HEAD, text.length() / 2);
    String masked =
        text.substring(0, head)
            + "*".repeat(Math.max(0, text.length() - head - tail))
            + text.substring(text.length() - tail);
    return cut(masked);
  }

  private static String masked(String text) {
    return cut(LONG_NUMBER.matcher(text).replaceAll(hit -> longNumber(hit.group())));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "（后略）";
  }
}
