package org.relieflink.linkage;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 由计数得出模型参数，并加以约束。 Turns counts into the parameters of a model, held within bounds: shares are drawn
 * towards the model one began with, outcomes hardly ever seen keep their weight, and a worse outcome
 * never weighs more than a better one.
 */
final class LearnedShares {
  /** Pairs of the old model's opinion that are added to the counts. */
  private static final double TRUST_SAME = 20;

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

  /** Outcomes whose chance follows from how common the value is: never counted from random pairs. */
  private static final Set<String> BY_VALUE = Set.of("number.SAME", "birth.SAME", "phone.SAME");

  private final LinkageModel start;
  private final LevelCounts chance;
  private final int usableNumbers;

  LearnedShares(LinkageModel start, LevelCounts chance, int usableNumbers) {
    this.start = start;
    this.chance = chance;
    this.usableNumbers = usableNumbers;
  }

  /**
   * Chance agreement (u), from random pairs.
   *
   * @param villageShare how common a village is on average; village outcomes are relative to it
   */
  Map<String, String> chance(double villageShare) {
    Map<String, String> learned = new TreeMap<>();
    for (ScoredField field : ScoredField.ALL) {
      if (field != ScoredField.NAME) {
        for (Level level : field.levels) {
          chance(field, level, villageShare, learned);
        }
      }
    }
    return learned;
  }

  private void chance(
      ScoredField field, Level level, double villageShare, Map<String, String> learned) {
    double count = chance.of(field, level);
    String key = field.key + "." + level.name();
    if (ScoredField.isMissing(level) || BY_VALUE.contains(key) || BY_FORM.contains(key) || count < LEAST_SEEN) {
      return;
    }
    double before = start.number(key + ".u");
    boolean relative = isVillage(level);
    double said = chance.said(field) * (relative ? villageShare : 1);
    if (said > 0) {
      double share = (count + TRUST_CHANCE * before * (relative ? villageShare : 1))
          / (said + TRUST_CHANCE * (relative ? villageShare : 1));
      learned.put(key + ".u", text(share));
    }
  }

  private static boolean isVillage(Level level) {
    return level == AddressLevel.HOUSE
        || level == AddressLevel.GROUP
        || level == AddressLevel.VILLAGE;
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
          && shares.seen.of(shares.field, level) >= LEAST_SEEN) {
        double count = shares.expected.of(shares.field, level);
        double before = start.number(key + suffix);
        into.put(key + suffix, text((count + TRUST_SAME * before) / (said + TRUST_SAME)));
      }
    }
  }

  private static String text(double share) {
    return String.format(Locale.ROOT, "%.4g", Math.max(share, 1e-9));
  }
}
