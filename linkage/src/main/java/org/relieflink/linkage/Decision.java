package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/** 由得分和各项结果定级别。 From score and outcomes to a level: a score alone never makes a hit sure. */
final class Decision {
  private final LinkageModel.Thresholds thresholds;

  Decision(LinkageModel.Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** The level; null below the review threshold. */
  @Nullable HitLevel of(Comparison pair) {
    double score = pair.score();
    if (score < thresholds.review()) {
      return null;
    }
    return score >= thresholds.auto() && !isDoubtful(pair) ? HitLevel.AUTO : HitLevel.REVIEW;
  }

  /**
   * Pairs that a person has to look at, however high the score: another number, a name that could
   * be a relative's, nothing but a name and a place, a number without a name.
   */
  static boolean isDoubtful(Comparison pair) {
    boolean datedOrReached =
        pair.numberAgrees() || pair.birthWeight > 0 || pair.phone == PhoneLevel.SAME;
    return !datedOrReached
        || pair.number.isDifferent()
        || pair.otherName()
        || pair.name == NameLevel.GIVEN_ONLY
        || (pair.name == NameLevel.MISSING && !pair.numberAgrees());
  }
}
