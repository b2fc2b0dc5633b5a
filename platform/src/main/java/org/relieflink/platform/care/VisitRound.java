package org.relieflink.platform.care;

import java.time.LocalDate;
import org.relieflink.law.duty.DutyReading;

/**
 * 一轮回访，和它的时限。
 *
 * @param opens from this day on a visit counts for it
 * @param begun whether it is time for it already, or it is done
 * @param dropped whether nobody goes there any more
 */
public record VisitRound(
    String id, String title, LocalDate opens, boolean begun, boolean dropped, DutyReading reading) {
  /** Whether somebody has to go. */
  public boolean isOpen() {
    return begun && !dropped && reading.standing().isOpen();
  }
}
