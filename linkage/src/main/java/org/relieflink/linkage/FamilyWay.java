package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 从当事人到一条家人记录的一条路。 A way from the party to a row of the family, step by step: being one person, or
 * a named link. It is as sure as its weakest step.
 */
final class FamilyWay {
  /**
   * One step.
   *
   * @param link the link of the family; null where both ends are one person
   * @param asker who was compared; null where nobody was
   * @param match how the asker compares; its row is one of {@code matched}
   * @param matched the table of the row compared with: the pool, or the guardians it names
   * @param to the row of the pool arrived at
   * @param word what is said of the step: the relation, or why it counts
   */
  record Step(
      @Nullable FamilyLink link,
      @Nullable Person asker,
      @Nullable Match match,
      PersonTable matched,
      int to,
      String word) {

    /** From a person to a row of the same person. */
    static Step samePerson(Person asker, Match match, PersonTable pool) {
      return new Step(null, asker, match, pool, match.row, "");
    }

    /** To a row that shares something. */
    static Step shared(FamilyLink link, PersonTable pool, int to, String word) {
      return new Step(link, null, null, pool, to, word);
    }

    String label() {
      if (match == null) {
        return word;
      }
      return link == null
          ? HitText.samePerson(match)
          : word + "（" + EvidenceWriter.summary(match) + "）";
    }

    double score(FamilyRules rules) {
      double own = match == null ? Double.POSITIVE_INFINITY : match.score();
      return link == null ? own : Math.min(own, link.step(rules));
    }
  }

  private final List<Step> steps;
  private final FamilyLink link;
  private final String relation;
  private final double matchScore;
  private final HitLevel matchLevel;
  private final int firstMember;

  private FamilyWay(List<Step> steps, FamilyLink link, String relation) {
    this.steps = steps;
    this.link = link;
    this.relation = relation;
    double least = Double.POSITIVE_INFINITY;
    HitLevel level = link.isOnlyForReview() ? HitLevel.REVIEW : HitLevel.AUTO;
    int member = -1;
    for (Step step : steps) {
      Match match = step.match;
      if (match != null) {
        least = Math.min(least, match.score());
        level = level.weaker(match.level);
      }
      member = step.link != null && member < 0 ? step.to : member;
    }
    matchScore = least;
    matchLevel = level;
    firstMember = member;
  }

  /** A way that takes one link, from the party itself or from one of its own rows. */
  static FamilyWay of(@Nullable Step self, Step link, String relation) {
    FamilyLink kind = link.link;
    if (kind == null) {
      throw new IllegalArgumentException("a way needs a link");
    }
    return new FamilyWay(self == null ? List.of(link) : List.of(self, link), kind, relation);
  }

  /** The same way, on to another row of the same relative. */
  FamilyWay elsewhere(Step samePerson) {
    return new FamilyWay(and(samePerson), link, relation);
  }

  /** On to a household that is joined through the relative. */
  FamilyWay joined(Step household, String furtherRelation) {
    return new FamilyWay(and(household), FamilyLink.JOINED, furtherRelation);
  }

  private List<Step> and(Step last) {
    List<Step> more = new ArrayList<>(steps.size() + 1);
    more.addAll(steps);
    more.add(last);
    return more;
  }

  List<Step> steps() {
    return steps;
  }

  FamilyLink link() {
    return link;
  }

  String relation() {
    return relation;
  }

  /** The row arrived at. */
  int row() {
    return steps.get(steps.size() - 1).to;
  }

  /** The party's own row it begins with; -1 where it begins with the party itself. */
  int ownRow() {
    return steps.get(0).link == null ? steps.get(0).to : -1;
  }

  /** The row of the first relative. */
  int member() {
    return firstMember;
  }

  /** The score of the weakest step. */
  double score(FamilyRules rules) {
    return Math.min(matchScore, linkScore(rules));
  }

  private double linkScore(FamilyRules rules) {
    double least = Double.POSITIVE_INFINITY;
    for (Step step : steps) {
      least = step.link == null ? least : Math.min(least, step.link.step(rules));
    }
    return least;
  }

  HitLevel level(LinkageModel.Thresholds thresholds) {
    return score(thresholds.family()) >= thresholds.auto() ? matchLevel : HitLevel.REVIEW;
  }

  /** The weakest of the steps that compare persons; null when a link itself is weaker. */
  @Nullable Step weakestMatch(FamilyRules rules) {
    if (matchScore >= linkScore(rules)) {
      return null;
    }
    Step weakest = null;
    for (Step step : steps) {
      if (step.match != null && (weakest == null || step.match.score() < score(weakest))) {
        weakest = step;
      }
    }
    return weakest;
  }

  private static double score(Step step) {
    return step.match == null ? Double.POSITIVE_INFINITY : step.match.score();
  }

  /** The link that is worth least. */
  FamilyLink weakestLink(FamilyRules rules) {
    FamilyLink weakest = link;
    for (Step step : steps) {
      boolean weaker = step.link != null && step.link.step(rules) < weakest.step(rules);
      weakest = weaker && step.link != null ? step.link : weakest;
    }
    return weakest;
  }

  private boolean kinKnown() {
    return !relation.equals(Households.SAME_HOUSEHOLD);
  }

  /** Surer first, then with a known relation, then by link, then shorter, then stronger. */
  private boolean betterThan(FamilyWay other) {
    if (matchLevel != other.matchLevel) {
      return matchLevel == HitLevel.AUTO;
    }
    if (kinKnown() != other.kinKnown()) {
      return kinKnown();
    }
    if (link != other.link) {
      return link.compareTo(other.link) < 0;
    }
    if (steps.size() != other.steps.size()) {
      return steps.size() < other.steps.size();
    }
    return matchScore > other.matchScore;
  }

  /** Where two ways are equally good, the ids decide, so that the order of rows does not. */
  boolean before(FamilyWay other, PersonTable pool) {
    if (betterThan(other) || other.betterThan(this)) {
      return betterThan(other);
    }
    for (int i = 0; i < steps.size(); i++) {
      int order = pool.id(steps.get(i).to).compareTo(pool.id(other.steps.get(i).to));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }
}
