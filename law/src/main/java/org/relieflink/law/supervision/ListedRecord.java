package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 名单上的一条记录，只有规则要看的内容。A record as rules see it: no name, no number.
 *
 * @param listedClass class of the list, such as {@code 低保对象}
 * @param householdId null on lists of single persons
 * @param division division code, null when unknown
 * @param from first day: of the benefit, of death, of imprisonment; null when the list does not say
 * @param to last day, null when open or unknown
 * @param asOf the day for which the department vouches
 * @param attributes what else the list says, by Chinese label, such as {@code 残疾等级}
 */
public record ListedRecord(
    String recordId,
    String listedClass,
    @Nullable String householdId,
    @Nullable String division,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    LocalDate asOf,
    Map<String, String> attributes) {

  /** Copies the map. */
  public ListedRecord {
    attributes = Map.copyOf(attributes);
  }

  /** The last day for which the record is proved: its end, or the day of the list. */
  LocalDate provedUntil() {
    return to != null && to.isBefore(asOf) ? to : asOf;
  }

  /** The first day for which the record is proved: its beginning, or the day of the list. */
  LocalDate provedFrom() {
    return from != null && from.isBefore(asOf) ? from : asOf;
  }

  @Override
  public String toString() {
    return "ListedRecord[" + recordId + ", " + listedClass + "]";
  }
}
