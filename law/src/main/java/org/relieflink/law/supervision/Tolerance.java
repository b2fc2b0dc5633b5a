package org.relieflink.law.supervision;

import org.relieflink.law.TextStatus;

/**
 * 天数口径：办理期、名单间隔、名单新鲜度。A number of days that rules allow, with its origin.
 *
 * @param days calendar days
 * @param status how well the origin is known; most are examples until an office confirms its own
 */
public record Tolerance(String id, int days, TextStatus status, String source) {
  /** Such as {@code 45 天（示例值）}. */
  public String text() {
    return days + " 天（" + status.label() + "）";
  }
}
