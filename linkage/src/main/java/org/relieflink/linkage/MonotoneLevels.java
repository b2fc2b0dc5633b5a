package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 越相符，分值不低于较不相符的。 Holds a learned model to what everybody expects of it: within a field a better
 * agreement never weighs less than a worse one. Where the counts say otherwise, neighbouring
 * outcomes are pooled until it holds (pool-adjacent-violators), each counting as often as it comes
 * among true pairs.
 *
 * <p>Outcomes stand in chains. Those that no chain orders (a swapped month and day against one
 * wrong digit) are left as learned.
 */
final class MonotoneLevels {
  /** Outcomes of one field from the best agreement to the worst. */
  record Chain(ScoredField field, List<Level> levels) {
    static Chain of(ScoredField field, Level... levels) {
      return new Chain(field, List.of(levels));
    }

    String key(Level level) {
      return field.key + "." + level.name();
    }
  }

  static final List<Chain> CHAINS =
      List.of(
          Chain.of(ScoredField.NUMBER, NumberLevel.ONE_EDIT, NumberLevel.TWO_EDITS),
          Chain.of(
              ScoredField.NUMBER,
              NumberLevel.DIFFERENT_DOUBTFUL,
              NumberLevel.DIFFERENT,
              NumberLevel.DIFFERENT_SURELY),
          Chain.of(ScoredField.NAME, NameLevel.SAME, NameLevel.VARIANT, NameLevel.REORDERED),
          Chain.of(ScoredField.NAME, NameLevel.HOMOPHONE, NameLevel.NEAR_SOUND),
          Chain.of(ScoredField.NAME, NameLevel.LOOK_ALIKE, NameLevel.ONE_CHARACTER),
          Chain.of(
              ScoredField.BIRTH,
              BirthLevel.SAME,
              BirthLevel.ONE_DIGIT,
              BirthLevel.YEAR_MONTH_SAME,
              BirthLevel.SAME_YEAR,
              BirthLevel.DIFFERENT),
          Chain.of(ScoredField.BIRTH, BirthLevel.YEAR_MONTH_KNOWN, BirthLevel.YEAR_KNOWN),
          Chain.of(ScoredField.SEX, SexLevel.SAME, SexLevel.DIFFERENT),
          Chain.of(
              ScoredField.ADDRESS,
              AddressLevel.HOUSE,
              AddressLevel.GROUP,
              AddressLevel.VILLAGE,
              AddressLevel.TOWN,
              AddressLevel.COUNTY,
              AddressLevel.DIFFERENT),
          Chain.of(
              ScoredField.PHONE,
              PhoneLevel.SAME,
              PhoneLevel.LOCAL,
              PhoneLevel.ONE_DIGIT,
              PhoneLevel.DIFFERENT));

  private MonotoneLevels() {}

  /** The model with its chains in order; the same model where they are. */
  static LinkageModel of(LinkageModel model) {
    Map<String, String> changes = new HashMap<>();
    for (Chain chain : CHAINS) {
      List<Level> stated =
          chain.levels.stream().filter(level -> model.states(chain.key(level) + ".m")).toList();
      double[] weights = stated.stream().mapToDouble(one -> weight(model, chain, one)).toArray();
      double[] often =
          stated.stream().mapToDouble(one -> model.number(chain.key(one) + ".m")).toArray();
      double[] held = falling(weights, often);
      for (int i = 0; i < held.length; i++) {
        if (held[i] != weights[i]) {
          double share = share(model, chain.field, stated.get(i));
          double chance = often[i] / Math.pow(2, held[i]) / share;
          changes.put(chain.key(stated.get(i)) + ".u", Double.toString(chance));
        }
      }
    }
    return changes.isEmpty() ? model : model.with(changes);
  }

  /** What an outcome weighs for a value that is as common as usual. */
  static double weight(LinkageModel model, Chain chain, Level level) {
    String key = chain.key(level);
    double chance = model.number(key + ".u") * share(model, chain.field, level);
    return Logs.log2(model.number(key + ".m") / chance);
  }

  /** How common the agreeing value usually is, where the outcome's chance is relative to it. */
  private static double share(LinkageModel model, ScoredField field, Level level) {
    if (level == BirthLevel.SAME) {
      return model.number("usual.birth");
    }
    if (level == PhoneLevel.SAME) {
      return model.number("usual.phone");
    }
    if (field != ScoredField.ADDRESS) {
      return 1;
    }
    return new LearnedShares.PlaceShares(
            model.number("usual.village"),
            model.number("usual.town"),
            model.number("usual.division"))
        .of(level);
  }

  /** Values that never rise, nearest to those given; neighbours that rose are pooled. */
  static double[] falling(double[] values, double[] often) {
    List<double[]> pools = new ArrayList<>(); // mean, weight, count
    for (int i = 0; i < values.length; i++) {
      double[] pool = {values[i], often[i], 1};
      while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] < pool[0]) {
        double[] before = pools.remove(pools.size() - 1);
        double weight = before[1] + pool[1];
        double mean = (before[0] * before[1] + pool[0] * pool[1]) / weight;
        pool = new double[] {mean, weight, before[2] + pool[2]};
      }
      pools.add(pool);
    }
    double[] held = new double[values.length];
    int at = 0;
    for (double[] pool : pools) {
      for (int i = 0; i < pool[2]; i++) {
        held[at++] = pool[0];
      }
    }
    return held;
  }
}
