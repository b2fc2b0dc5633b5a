package org.relieflink.platform.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;

/**
 * 以哪份名单为准：one dated version for one field.
 *
 * @param field name of the field in the contracts
 * @param contracts ids in order: the first that has a value of the person counts
 * @param status how the rule is known
 * @param source where it comes from, in words
 * @param validTo last day; null while it is in force
 */
public record AuthorityRule(
    String field,
    List<String> contracts,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public AuthorityRule {
    contracts = List.copyOf(contracts);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
