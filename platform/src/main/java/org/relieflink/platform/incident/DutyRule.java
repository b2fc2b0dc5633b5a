package org.relieflink.platform.incident;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一条时限：what must be done, from which level, how soon; one dated version.
 *
 * @param title shown to people, e.g. 向属地省级网信部门报告
 * @param from lowest level that it holds for
 * @param within counted from the moment of detection
 * @param waivable whether it may be left out with a reason
 * @param status how the number is known; {@code example} = ours, to be replaced
 * @param source where it comes from
 * @param basis the clause it stands on
 * @param validTo last day; null while it is in force
 */
public record DutyRule(
    IncidentStage stage,
    String title,
    IncidentLevel from,
    Duration within,
    boolean waivable,
    TextStatus status,
    String source,
    Clause basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
