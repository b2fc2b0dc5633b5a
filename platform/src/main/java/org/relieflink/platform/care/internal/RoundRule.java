package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import org.relieflink.law.RuleFile;

/**
 * 一轮回访的规则。
 *
 * @param opens months after the start from which a visit counts
 * @param due months after the start until which it is due; 0 = by the list of duties
 */
record RoundRule(CareRow row, int opens, int due) {
  private static final int LONGEST = 120; // months

  static RoundRule of(RuleFile file) {
    int opens = file.number("opens_months", 0, LONGEST);
    int due = file.has("due_months") ? file.number("due_months", 1, LONGEST) : 0;
    CareRow row = CareRow.of(file);
    if (due > 0 && due <= opens) {
      throw new IllegalStateException("care rules: " + row.id() + " is due before it opens");
    }
    return new RoundRule(row, opens, due);
  }

  LocalDate opensOn(LocalDate since) {
    return since.plusMonths(opens);
  }

  boolean byDuty() {
    return due == 0;
  }
}
