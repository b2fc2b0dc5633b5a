package org.relieflink.platform.inquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一条暂时不答的规则：one dated version.
 *
 * @param days only looks younger than so many days; 0 = as long as it stands so
 * @param tellCount whether it may be said how many are held back; else not even that there are any
 * @param status how the rule is known; {@code example} = ours, to be replaced
 * @param source where it comes from
 * @param basis the clause it stands on
 * @param validTo last day; null while it is in force
 */
public record HeldRule(
    When when,
    int days,
    boolean tellCount,
    TextStatus status,
    String source,
    Clause basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** 什么时候不答。 */
  public enum When {
    /** The case is sealed. */
    SEALED,
    /** A supervision that has no end yet, or was confirmed. */
    UNDER_SUPERVISION,
    /** Looked up to check a lead. */
    LEAD_CHECK
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
