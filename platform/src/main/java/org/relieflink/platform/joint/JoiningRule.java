package org.relieflink.platform.joint;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;

/**
 * 协办的规则：one row of {@code joint/rules.yaml}.
 *
 * @param mostDays the longest a joining may be given for, in days
 * @param roles who may be joined
 * @param validTo last day; null while it is in force
 */
public record JoiningRule(
    int mostDays,
    Set<Role> roles,
    String source,
    TextStatus status,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public JoiningRule {
    roles = Set.copyOf(roles);
  }

  /** Whether it is in force on this day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
