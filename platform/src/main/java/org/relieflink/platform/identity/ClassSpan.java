package org.relieflink.platform.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一份名单上的一段时间。
 *
 * @param from first day; of the list when it names one
 * @param fromSaid whether the list names the first day; else it is the day of the first list that
 *     had the record
 * @param to day of the list that no longer had it, or the last day it names; null while it stands
 * @param asOf the last day for which the department vouches
 * @param stale older than the contract allows, seen from today
 * @param changes days of lists on which the record said something else than before
 */
public record ClassSpan(
    String recordId,
    String hardshipClass,
    String department,
    boolean context,
    LocalDate from,
    boolean fromSaid,
    @Nullable LocalDate to,
    LocalDate asOf,
    boolean stale,
    List<LocalDate> changes) {
  public ClassSpan {
    changes = List.copyOf(changes);
  }
}
