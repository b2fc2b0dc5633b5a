package org.relieflink.platform.sharing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一种可以问的事实：one dated version of one entry of the catalogue.
 *
 * @param contracts lists whose departments can answer, e.g. {@code civil_affairs/subsistence}
 * @param limitDays working days, the day of sending not counted
 * @param status how the limit is known; {@code example} = ours, to be replaced
 * @param validTo last day; null while it is in force
 */
public record Fact(
    String id,
    String label,
    AnswerKind kind,
    List<String> contracts,
    int limitDays,
    Clause basis,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public Fact {
    contracts = List.copyOf(contracts);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
