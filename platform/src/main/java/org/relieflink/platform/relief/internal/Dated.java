package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;

/**
 * 清单里的一条：one dated version of a ground, a paper or a group of the priority list.
 *
 * @param acts for which a ground may be chosen; empty for all else
 */
record Dated(
    String id, String title, Set<String> acts, LocalDate validFrom, @Nullable LocalDate validTo) {
  Dated {
    acts = Set.copyOf(acts);
  }

  static Dated of(RuleFile row, Set<String> acts) {
    row.status();
    row.text("source");
    return new Dated(
        row.text("id"), row.text("title"), acts, row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
