package org.relieflink.platform.leads;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;

/**
 * 理由：one dated version of one reason.
 *
 * @param title in Chinese, as pages show it
 * @param acts for which it may be chosen
 * @param validTo last day; null while it is in force
 */
public record LeadReason(
    String id,
    String title,
    Set<LeadAct> acts,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public LeadReason {
    acts = Set.copyOf(acts);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
