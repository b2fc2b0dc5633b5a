package org.relieflink.platform.recusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一种关系要不要回避：one dated version.
 *
 * @param bars whether look-ups and verdicts are refused, or only seen afterwards
 * @param status how the rule is known
 * @param source where it comes from
 * @param basis the clause it stands on
 * @param validTo last day; null while it is in force
 */
public record TieRule(
    Tie tie,
    boolean bars,
    TextStatus status,
    String source,
    Clause basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
