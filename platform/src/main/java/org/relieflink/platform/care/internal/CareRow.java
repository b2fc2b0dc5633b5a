package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;

/** 清单里的一条：one dated version. */
record CareRow(String id, String title, LocalDate from, @Nullable LocalDate to) {
  static CareRow of(RuleFile row) {
    row.status();
    row.text("source");
    return new CareRow(
        row.text("id"), row.text("title"), row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
