package org.relieflink.platform.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 还剩多少：one officer's quota of one deed today.
 *
 * @param used so far today
 * @param rule null when the officer's role has none, which is zero
 * @param resetsAt the next midnight in Beijing
 */
public record QuotaLeft(QuotaDeed deed, long used, @Nullable Quota rule, Instant resetsAt) {

  public long perDay() {
    return rule == null ? 0 : rule.perDay();
  }

  /** Never below zero, also where the quota was lowered in the middle of a day. */
  public long left() {
    return Math.max(0, perDay() - used);
  }
}
