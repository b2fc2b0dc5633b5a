package org.relieflink.law.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一项职责：one dated version.
 *
 * @param id stays the same over all versions
 * @param title what has to be done, e.g. 通知申请人领取救助金
 * @param party whose duty
 * @param starts what starts the time, in words
 * @param ends what ends it, in words
 * @param limit how many units, at least 1
 * @param more how many units an extension adds; 0 where the rules know none
 * @param basis the clause it stands on
 * @param status how the number is known; {@code example} = ours, to be replaced
 * @param source where it comes from
 * @param validFrom first day; what started on it or later goes by this version
 * @param validTo last day; null while it is in force
 */
public record Duty(
    String id,
    String title,
    DutyParty party,
    String starts,
    String ends,
    int limit,
    DutyUnit unit,
    int more,
    Clause basis,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether what starts on this day goes by this version. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
