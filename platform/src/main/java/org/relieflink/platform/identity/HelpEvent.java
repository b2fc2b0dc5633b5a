package org.relieflink.platform.identity;

import java.time.LocalDate;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 一户的救助链上的一件事。
 *
 * @param day of the list; that which the list names for a beginning
 * @param beginning came onto the list; else left it
 * @param member as the last version had it
 * @param own of the person of the file
 */
public record HelpEvent(
    LocalDate day,
    boolean beginning,
    String hardshipClass,
    String department,
    LiveRecord member,
    boolean own) {
  /** Never shows the member. */
  @Override
  public String toString() {
    return "HelpEvent[" + day + ", " + hardshipClass + "]";
  }
}
