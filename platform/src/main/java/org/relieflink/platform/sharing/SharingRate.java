package org.relieflink.platform.sharing;

import java.time.YearMonth;

/**
 * 共享率：what one department was asked in one month, counted from the requests themselves.
 *
 * @param asked facts asked, those withdrawn left out
 * @param inTime answered within the limit
 * @param late answered after it
 * @param open neither answered nor refused yet
 * @param overdue of the open ones, those past the limit
 * @param refused cannot answer, or sent back
 */
public record SharingRate(
    String department,
    String name,
    YearMonth month,
    int asked,
    int inTime,
    int late,
    int open,
    int overdue,
    int refused) {
  /** Answered facts. */
  public int answered() {
    return inTime + late;
  }

  /** Whole percent of the facts asked that were answered; 0 when none was asked. */
  public int percent() {
    return asked == 0 ? 0 : Math.round(100f * answered() / asked);
  }
}
