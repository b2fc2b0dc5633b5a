package org.relieflink.platform.opinion;

import java.util.Optional;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;

/** 在幅度以外的理由：wanted outside the band, and never with a number of a person. */
public final class LikeReason {
  /** Characters of a reason. */
  public static final int LONGEST = 400;

  private LikeReason() {}

  /** What is wrong with it; empty when nothing is. */
  public static Optional<Refusal> wrong(String reason, boolean wanted) {
    if (wanted && reason.isBlank()) {
      return Optional.of(Refusal.of(OpinionRefusal.LIKE_REASON_MISSING));
    }
    return reason.length() > LONGEST || FreeWords.namesSomebody(reason)
        ? Optional.of(Refusal.of(OpinionRefusal.LIKE_REASON_UNUSABLE, LONGEST))
        : Optional.empty();
  }
}
