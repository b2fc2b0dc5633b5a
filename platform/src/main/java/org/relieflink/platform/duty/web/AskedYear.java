package org.relieflink.platform.duty.web;

import java.time.DateTimeException;
import java.time.Year;
import org.relieflink.platform.duty.DutyRefusal;
import org.relieflink.platform.problem.Refusal;

/** 哪一年：four digits as addresses write it. */
final class AskedYear {
  private static final int FIRST = 1900;
  private static final int LAST = 9999; // years of four digits

  private AskedYear() {}

  static Year of(String text, Year otherwise) {
    if (text.isBlank()) {
      return otherwise;
    }
    try {
      Year year = Year.parse(text.strip());
      if (year.getValue() >= FIRST && year.getValue() <= LAST) {
        return year;
      }
      throw Refusal.of(DutyRefusal.YEAR_UNUSABLE).asException();
    } catch (DateTimeException wrong) {
      throw Refusal.of(DutyRefusal.YEAR_UNUSABLE).asException();
    }
  }
}
