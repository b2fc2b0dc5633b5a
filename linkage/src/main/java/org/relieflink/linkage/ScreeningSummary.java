package org.relieflink.linkage;

/**
 * 碰撞结果小结。
 *
 * @param parties parties answered (fewer than the list only when cancelled)
 * @param partiesHit parties with at least one hit
 * @param cancelled the run was stopped before the end of the list
 */
public record ScreeningSummary(
    int parties,
    int partiesHit,
    int selfAuto,
    int selfReview,
    int householdAuto,
    int householdReview,
    boolean cancelled) {

  public int hits() {
    return selfAuto + selfReview + householdAuto + householdReview;
  }
}
