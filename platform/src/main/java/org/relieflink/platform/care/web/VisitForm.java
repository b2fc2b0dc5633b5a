package org.relieflink.platform.care.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.relieflink.platform.care.NewVisit;

/** 表单里填的一次回访。 */
final class VisitForm {
  private VisitForm() {}

  /** What is no day lies before all decisions. */
  static NewVisit visit(Map<String, String> form, String key) {
    return new NewVisit(
        day(form.getOrDefault("on", "")),
        form.getOrDefault("way", ""),
        form.getOrDefault("outcome", ""),
        form.getOrDefault("living", ""),
        form.getOrDefault("next", ""),
        number(form.getOrDefault("corrects", "")),
        key);
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      return LocalDate.EPOCH;
    }
  }

  /** 12, or as pages number it: HF-000012; what is none is no visit of this case. */
  private static long number(String typed) {
    String digits = typed.strip().replaceFirst("^HF-", "");
    if (digits.isEmpty()) {
      return 0;
    }
    return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -1;
  }
}
