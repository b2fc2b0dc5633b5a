package org.relieflink.platform.pool.internal.check;

import org.relieflink.platform.pool.internal.contract.Field;

/** 原值给人看之前先遮住个人信息。 Masks a raw cell before a person sees it in an error list. */
final class Shown {
  private static final int LONGEST = 40;
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  private Shown() {}

  static String of(Field field, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (field.type()) {
      case CITIZEN_NUMBER, DISABILITY_CARD, BANK_CARD -> longNumber(text);
      case NAME -> text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
      case PHONE -> longNumber(text);
      case DATE, MONTH, CODE, CODES, MONEY, NUMBER -> cut(text);
      case TEXT ->
          field.personal() ? cut(text.substring(0, Math.min(text.length(), 2)) + "***") : cut(text);
    };
  }

  /** Keeps six in front and four behind; damaged numbers have nothing left to hide. */
  private static String longNumber(String text) {
    if (text.matches("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}")) {
      return text;
    }
    int tail = Math.min(TAIL, Math.max(0, text.length() - HEAD - TAIL));
    int head = Math.min(HEAD, text.length() / 2);
    return cut(
        text.substring(0, head)
            + "*".repeat(Math.max(0, text.length() - head - tail))
            + text.substring(text.length() - tail));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "（后略）";
  }
}
