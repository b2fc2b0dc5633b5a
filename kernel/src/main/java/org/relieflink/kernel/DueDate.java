package org.relieflink.kernel;

import java.time.LocalDate;

/**
 * 期限届满日 · The last day of a time limit, and how sure the calendar makes it.
 *
 * @param date last day of the limit
 * @param certain false when days outside the published calendar were counted as plain weekdays
 * @param publishedUntil last day of the published holiday calendar
 */
public record DueDate(LocalDate date, boolean certain, LocalDate publishedUntil) {

  /** 给人看的说明；确定时为空串 · A sentence for the reader; empty when certain. */
  public String caution() {
    return certain ? "" : "放假安排只公布到" + publishedUntil + "，此日期按周一至周五推算，公布后请重新核对。";
  }
}
