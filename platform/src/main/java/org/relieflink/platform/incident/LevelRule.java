package org.relieflink.platform.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一条分级：from how many persons an incident has a level; one dated version.
 *
 * @param sensitiveOnly whether only persons in sensitive classes count
 * @param persons from so many
 * @param status how the number is known; {@code example} = ours, to be replaced
 * @param source where it comes from
 * @param basis the clause it stands on
 * @param validTo last day; null while it is in force
 */
public record LevelRule(
    IncidentLevel level,
    boolean sensitiveOnly,
    long persons,
    TextStatus status,
    String source,
    Clause basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public boolean reached(Touched touched) {
    return (sensitiveOnly ? touched.sensitive() : touched.persons()) >= persons;
  }
}
