package org.relieflink.platform.sharing;

import java.time.LocalDate;
import java.util.Set;
import org.relieflink.platform.access.Purpose;

/**
 * 数据共享协议：what one department signed, as far as requests go.
 *
 * @param until its last day, of the contract of the list
 * @param facts ids that it covers
 * @param purposes that it covers
 */
public record Agreement(
    String number,
    String department,
    LocalDate from,
    LocalDate until,
    Set<String> facts,
    Set<Purpose> purposes) {
  public Agreement {
    facts = Set.copyOf(facts);
    purposes = Set.copyOf(purposes);
  }

  /** Whether it is in force; the first and the last day count. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
