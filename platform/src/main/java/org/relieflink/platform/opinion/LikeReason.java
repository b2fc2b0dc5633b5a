package org.relieflink.platform.opinion;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.platform.problem.Refusal;

/** 在幅度以外的理由：wanted outside the band, and never with a number of a person. */
public final class LikeReason {
  /** Characters of a reason. */
  public static final int LONGEST = 400;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}|(?<![0-9])1[3-9][0-9]{9}");

  private LikeReason() {}

  /** What is wrong with it; empty when nothing is. */
  public static Optional<Refusal> wrong(String reason, boolean wanted) {
    if (wanted && reason.isBlank()) {
      return Optional.of(Refusal.of(OpinionRefusal.LIKE_REASON_MISSING));
    }
    boolean unusable =
        reason.length() > LONGEST || NUMBER.matcher(reason.replaceAll("[\\s-]", "")).find();
    return unusable
        ? Optional.of(Refusal.of(OpinionRefusal.LIKE_REASON_UNUSABLE, LONGEST))
        : Optional.empty();
  }
}
