package org.relieflink.platform.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** 答的是什么：what form the value of an answer has. */
public enum AnswerKind {
  /** {@code yes} or {@code no}. */
  YES_NO,
  /** Yuan with at most two decimals, not negative. */
  AMOUNT,
  /** {@code 2026-11-27}. */
  DATE,
  /** Words. */
  TEXT;

  private static final int CENTS = 2; // decimals of a yuan

  /** Whether a typed value has this form. */
  public boolean takes(String value) {
    return switch (this) {
      case YES_NO -> value.equals("yes") || value.equals("no");
      case AMOUNT -> amount(value);
      case DATE -> date(value);
      case TEXT -> !value.isBlank();
    };
  }

  private static boolean amount(String value) {
    if (!value.matches("[0-9]{1,12}(\\.[0-9]+)?")) {
      return false;
    }
    return new BigDecimal(value).scale() <= CENTS;
  }

  private static boolean date(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }
}
