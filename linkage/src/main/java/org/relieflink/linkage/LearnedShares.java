package org.relieflink.linkage;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 由计数得出模型参数，并加以约束。 Turns counts into the parameters of a model, held within bounds: shares are
 * drawn towards the model one began with, and outcomes hardly ever seen keep their weight.
 */
final class LearnedShares {
  /** Pairs of the old model's opinion that are added to the counts. */
  private static final double TRUST_SAME = 100;

  /** No outcome of true pairs is taken to be rarer: no sample of lists could tell. */
  private static final double LEAST_SHARE = 1e-4;

  private static final double TRUST_CHANCE = 500;

  /** An outcome seen less often keeps its weight. */
  private static final double LEAST_SEEN = 30;

  /** Parties of the old model's opinion on foreign numbers. */
  private static final double TRUST_FOREIGN = 1_000;

  /**
   * Outcomes that come with the way a value is written, however much the persons are one: they are
   * no part of the shares of the others.
   */
  private static final Set<String> BY_FORM =
      Set.of(
          "number.SAME_FROM_15",
          "number.SAME_WRONG",
          "name.WILDCARD",
          "name.FIRST_PART",
          "name.SURNAME_KNOWN",
          "birth.YEAR_MONTH_KNOWN");

  /**
   * Names that could be another person's: whether the name is wrong or the number is a relative's,
   * no list without its truth can tell. They stay as set by hand.
   */
  private static final Set<String> BY_HAND =
      Set.of("name.ONE_CHARACTER", "name.GIVEN_ONLY", "name.SURNAME_ONLY", "name.DIFFERENT");

  /** Outcomes whose chance follows from how common the value is: not counted from random pairs. */
  private static final Set<String> BY_VALUE = Set.of("number.SAME", "birth.SAME", "phone.SAME");

  private final LinkageModel start;
  private final LevelCounts chance;
  private final int usableNumbers;
  private final Set<String> learnable = new HashSet<>();

  LearnedShares(LinkageModel start, LevelCounts chance, int usableNumbers) {
    this.start = start;
    this.chance = chance;
    this.usableNumbers = usableNumbers;
  }

  /**
   * Chance agreement (u), from random pairs.
   *
   * @param shares how common a village, town and county are on average: some outcomes are relative
   *     to them
   */
  Map<String, String> chance(PlaceShares shares) {
    Map<String, String> learned = new TreeMap<>();
    for (ScoredField field : ScoredField.ALL) {
      if (field != ScoredField.NAME) {
        for (Level level : field.levels) {
          chance(field, level, shares.of(level), learned);
        }
      }
    }
    return learned;
  }

  private void chance(ScoredField field, Level level, double base, Map<String, String> learned) {
    double count = chance.of(field, level);
    String key = field.key + "." + level.name();
    if (ScoredField.isMissing(level)
        || BY_VALUE.contains(key)
        || BY_FORM.contains(key)
        || count < LEAST_SEEN) {
      return;
    }
    double before = start.number(key + ".u");
    double said = chance.said(field) * base;
    if (said > 0) {
      learned.put(
          key + ".u", text((count + TRUST_CHANCE * before * base) / (said + TRUST_CHANCE * base)));
    }
  }

  /** How common the place is that two random persons name, on average. */
  record PlaceShares(double village, double town, double division) {
    double of(Level level) {
      if (level == AddressLevel.HOUSE
          || level == AddressLevel.GROUP
          || level == AddressLevel.VILLAGE) {
        return village;
      }
      if (level == AddressLevel.TOWN_KNOWN || level == AddressLevel.TOWN) {
        return town;
      }
      boolean county = level == AddressLevel.COUNTY_KNOWN || level == AddressLevel.COUNTY;
      return county ? division : 1;
    }
  }

  /** Outcomes of true pairs (m), the prior and foreign numbers, from one round. */
  Map<String, String> of(ModelTraining.Expected expected, int parties) {
    Map<String, String> learned = new TreeMap<>();
    for (ScoredField field : ScoredField.ALL) {
      learn(new Shares(field, expected.same, expected.seen), ".m", learned);
    }
    for (ScoredField field : new ScoredField[] {ScoredField.BIRTH, ScoredField.ADDRESS}) {
      learn(new Shares(field, expected.namesake, expected.seen), ".namesake", learned);
    }
    double namesakes = expected.namesakes + TRUST_FOREIGN * start.number("namesake.per-party");
    learned.put("namesake.per-party", text(namesakes / (parties + TRUST_FOREIGN)));
    learned.put("prior.matches-per-party", text(Math.max(0.01, expected.matches / parties)));
    double foreign = expected.foreignNumbers + TRUST_FOREIGN * start.number("number.foreign-share");
    learned.put("number.foreign-share", text(foreign / (usableNumbers + TRUST_FOREIGN)));
    return learned;
  }

  /** Expected outcomes of one field, and how often each was seen at all. */
  private record Shares(ScoredField field, LevelCounts expected, LevelCounts seen) {
    double said() {
      double sum = 0;
      for (Level level : field.levels) {
        boolean part = !ScoredField.isMissing(level) && !BY_FORM.contains(key(level));
        sum += part ? expected.of(field, level) : 0;
      }
      return sum;
    }

    String key(Level level) {
      return field.key + "." + level.name();
    }
  }

  private void learn(Shares shares, String suffix, Map<String, String> into) {
    double said = shares.said();
    for (Level level : shares.field.levels) {
      String key = shares.key(level);
      if (!ScoredField.isMissing(level)
          && !BY_FORM.contains(key)
          && !BY_HAND.contains(key)
          && isLearnable(key + suffix, shares.seen.of(shares.field, level))) {
        double count = shares.expected.of(shares.field, level);
        double before = start.number(key + suffix);
        double share = (count + TRUST_SAME * before) / (said + TRUST_SAME);
        into.put(key + suffix, text(Math.max(LEAST_SHARE, share)));
      }
    }
  }

  /** What was learned once is learned in every round after, so that the rounds settle. */
  private boolean isLearnable(String key, double seen) {
    return (seen >= LEAST_SEEN && learnable.add(key)) || learnable.contains(key);
  }

  static String text(double share) {
    return String.format(Locale.ROOT, "%.5g", Math.max(share, 1e-9));
  }
}
