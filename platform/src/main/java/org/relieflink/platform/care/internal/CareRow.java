package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;

/** 清单里的一条：one dated version. */
record CareRow(String id, String title, LocalDate from, @Nullable LocalDate to) {
  private static final Pattern ID = Pattern.compile("[a-z-]{1,40}"); // as the table of visits

  static CareRow of(RuleFile row) {
    row.status();
    row.text("source");
    String id = row.text("id");
    if (!ID.matcher(id).matches()) {
      throw new IllegalStateException("care rules: an id is of small letters and -: " + id);
    }
    return new CareRow(id, row.text("title"), row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
