package org.relieflink.platform.screening.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 名单上的一条记录，比对当天的样子。 A record of the pool as it was compared.
 *
 * @param department name of the department that sent it
 * @param asOf the day up to which its list is true; null when the source says none
 * @param householdId empty when it belongs to no household
 * @param relation to the head of that household, as written
 */
public record RecordFace(
    String recordId,
    String hardshipClass,
    String department,
    @Nullable LocalDate asOf,
    String householdId,
    String relation,
    Face face) {

  /** The same record whatever the day of its list: a list that only confirms it changes nothing. */
  public RecordFace undated() {
    return new RecordFace(recordId, hardshipClass, department, null, householdId, relation, face);
  }

  @Override
  public String toString() {
    return "RecordFace[" + recordId + "]";
  }
}
