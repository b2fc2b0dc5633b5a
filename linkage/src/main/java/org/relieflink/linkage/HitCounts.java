package org.relieflink.linkage;

import java.util.List;

/** 按种类和把握计数。 Counts what was found by kind and level. */
final class HitCounts {
  private final LinkageModel.Thresholds thresholds;
  private int partiesHit;
  private int selfAuto;
  private int selfReview;
  private int householdAuto;
  private int householdReview;

  HitCounts(LinkageModel.Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  void add(List<Found> ofOneParty) {
    partiesHit += ofOneParty.isEmpty() ? 0 : 1;
    for (Found found : ofOneParty) {
      HitLevel level = found.level(thresholds);
      int auto = level == HitLevel.AUTO ? 1 : 0;
      switch (found.kind()) {
        case SELF -> {
          selfAuto += auto;
          selfReview += 1 - auto;
        }
        case HOUSEHOLD -> {
          householdAuto += auto;
          householdReview += 1 - auto;
        }
      }
    }
  }

  void add(HitCounts more) {
    partiesHit += more.partiesHit;
    selfAuto += more.selfAuto;
    selfReview += more.selfReview;
    householdAuto += more.householdAuto;
    householdReview += more.householdReview;
  }

  ScreeningSummary summary(int parties, boolean cancelled) {
    return new ScreeningSummary(
        parties, partiesHit, selfAuto, selfReview, householdAuto, householdReview, cancelled);
  }
}
