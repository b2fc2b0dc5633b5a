package org.relieflink.platform.opinion.internal.fair;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RulePack;
import org.relieflink.platform.opinion.LikeFact;

/**
 * 两件案件的距离：the differences times their weights, added up. The same both ways round, zero to itself;
 * what one knows and the other does not counts as one apart, so that unknown is never taken for
 * equal.
 */
public final class Distance {
  private final FairRules rules;
  private final FairRules.Weights weights;
  private final Function<String, Map<String, RulePack.Hardship.Steps>> steps;

  /**
   * By the rules of a day.
   *
   * @param steps how the pack of a place ranks hardship; each case is ranked by its own place
   */
  public Distance(
      FairRules rules,
      java.time.LocalDate day,
      Function<String, Map<String, RulePack.Hardship.Steps>> steps) {
    this.rules = rules;
    this.weights = rules.weights(day);
    this.steps = steps;
  }

  /** Whether cases of two types are never near. */
  public boolean withinOneType() {
    return weights.of(LikeFact.CASE_TYPE) > weights.farthest();
  }

  /**
   * 多远、哪里一样。
   *
   * @param agrees what is known of both and the same
   */
  public record Nearness(int distance, Set<LikeFact> agrees) {}

  /** Whether two lie near enough to be of the same kind. */
  public boolean near(Nearness nearness) {
    return nearness.distance <= weights.farthest();
  }

  public Nearness between(LikeFacts one, LikeFacts other) {
    int distance = 0;
    Set<LikeFact> agrees = EnumSet.noneOf(LikeFact.class);
    for (LikeFact fact : LikeFact.values()) {
      Integer mine = value(fact, one, other);
      Integer yours = value(fact, other, one);
      distance += weights.of(fact) * apart(fact, mine, yours);
      if (mine != null && mine.equals(yours)) {
        agrees.add(fact);
      }
    }
    return new Nearness(distance, agrees);
  }

  private static int apart(LikeFact fact, @Nullable Integer mine, @Nullable Integer yours) {
    if (mine == null || yours == null) {
      return mine == null && yours == null ? 0 : 1;
    }
    int apart = Math.abs(mine - yours);
    return fact == LikeFact.AGE_GROUP ? Math.min(1, apart) : apart;
  }

  /** Place on the scale of the fact; null when unknown. */
  private @Nullable Integer value(LikeFact fact, LikeFacts one, LikeFacts other) {
    return switch (fact) {
      case CASE_TYPE -> one.caseType().equals(other.caseType()) ? 0 : sign(one, other);
      case LOSS -> one.lossFen() == null ? null : rules.lossBand(one.lossFen());
      case HARDSHIP -> one.hardship(steps.apply(one.place()));
      case DEPENDANTS -> one.dependants();
      case AGE_GROUP -> one.age() == null ? null : rules.ageGroup(Math.max(0, one.age()));
      case PLACE_LEVEL -> one.level();
    };
  }

  /** Types have no order: two different ones are one apart, whichever comes first. */
  private static int sign(LikeFacts one, LikeFacts other) {
    return one.caseType().compareTo(other.caseType()) > 0 ? 1 : 0;
  }
}
