package org.relieflink.platform.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;

/**
 * 一条额度：how much of one deed a role may do in a day, one dated version.
 *
 * @param perDay times, or rows where rows are counted; from midnight to midnight in Beijing
 * @param status how the number is known; {@code example} = ours, to be replaced
 * @param source where the number comes from
 * @param validTo last day; null while it is in force
 */
public record Quota(
    Role role,
    QuotaDeed deed,
    long perDay,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
