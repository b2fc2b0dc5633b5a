package org.relieflink.platform.console.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 待办页的文字：dates and deadlines in words. */
@Component
class WorkTexts {
  private static final Map<Role, String> STARTS =
      Map.of(
          Role.CLERK, "/pool",
          Role.PROSECUTOR, "/screening",
          Role.CHIEF, "/screening",
          Role.DEPARTMENT_OFFICER, "/pool",
          Role.ADMINISTRATOR, "/pool",
          Role.SECURITY_ADMINISTRATOR, "/policy",
          Role.AUDITOR, "/trail");

  private static final String FINANCE = "FINANCE";

  private final MessageSource messages;
  private final AccessTable table;

  WorkTexts(MessageSource messages, AccessTable table) {
    this.messages = messages;
    this.table = table;
  }

  String date(LocalDate day) {
    String weekday = text("console.weekday." + day.getDayOfWeek().name());
    var pattern =
        DateTimeFormatter.ofPattern(text("console.date"), LocaleContextHolder.getLocale());
    return pattern.format(day) + " " + weekday;
  }

  String due(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(today, due);
    if (days < 0) {
      return text("console.work.over", -days);
    }
    return days == 0 ? text("console.work.today") : date(due);
  }

  /**
   * Who begins, for the words of an empty page: a role, or the finance office that brings no lists.
   */
  String beginner(Officer officer) {
    return officer.unit().line().equals("finance") ? FINANCE : officer.role().name();
  }

  /** Where a role begins, as far as that place exists. */
  @Nullable String start(Officer officer) {
    if (beginner(officer).equals(FINANCE)) {
      return table.allows(officer, "GET", "/fund") ? "/fund" : null;
    }
    return STARTS.entrySet().stream()
        .filter(entry -> entry.getKey() == officer.role())
        .map(Map.Entry::getValue)
        .filter(path -> table.allows(officer, "GET", path))
        .findFirst()
        .orElse(null);
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
