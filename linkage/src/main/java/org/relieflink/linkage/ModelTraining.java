package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * 从没有标准答案的数据学习比对权重（EM 算法）。 Learns the weights of a model from lists without knowing the truth.
 *
 * <p>In turn, every candidate pair of a sample of parties gets the probability that it is one
 * person (by the very code that scores hits, rivals and family included), and the shares of the
 * outcomes are counted anew with these probabilities. What the sample cannot show keeps the value
 * of the model it began with. At the end the model is held monotone ({@link MonotoneLevels}).
 */
public final class ModelTraining {
  /** Pairs below take no part: together they weigh less than one pair in a thousand. */
  private static final double LEAST = -12;

  /** Largest change of a weight (in log2) at which the rounds end. */
  private static final double STILL = 0.01;

  /** From this round on, steps are halved. */
  private static final int DAMPED = 6;

  private final PoolIndex.Parts parts;
  private final PersonTable parties;
  private final Settings settings;
  private final int[] sample;

  /**
   * How to train.
   *
   * @param sample most parties looked at; bounds time, memory does not grow with it
   * @param randomPairs pairs drawn for chance agreement
   * @param seed draws the sample and the pairs
   * @param mostRounds ends the rounds when they do not settle
   * @param threads how many threads weigh pairs; the result is the same for any number
   */
  public record Settings(int sample, int randomPairs, long seed, int mostRounds, int threads) {
    public static Settings of(int sample, long seed, int threads) {
      return new Settings(sample, 1_000_000, seed, 30, threads);
    }
  }

  /**
   * One round.
   *
   * @param change largest change of a weight, log2
   * @param matchesPerParty expected true records per party
   */
  public record Round(int number, double change, double matchesPerParty) {}

  private ModelTraining(PoolIndex pool, PartyList list, Settings settings) {
    this.parts = pool.parts();
    this.parties = list.table();
    this.settings = settings;
    this.sample = sample();
  }

  /**
   * The model of the pool, trained on the pool and the parties.
   *
   * @param log gets every round
   * @throws IllegalArgumentException if there are no parties or no records
   */
  public static LinkageModel learn(
      PoolIndex pool, PartyList parties, Settings settings, Consumer<Round> log) {
    if (parties.size() == 0 || pool.size() == 0) {
      throw new IllegalArgumentException("训练需要当事人名单和数据池");
    }
    return new ModelTraining(pool, parties, settings).learn(pool.model(), log);
  }

  private int[] sample() {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      rows.add(i);
    }
    if (rows.size() > settings.sample) {
      Collections.shuffle(rows, new Random(settings.seed));
    }
    return rows.stream().limit(settings.sample).mapToInt(Integer::intValue).sorted().toArray();
  }

  private LinkageModel learn(LinkageModel start, Consumer<Round> log) {
    LevelCounts chance =
        new RandomPairs(parties, parts.pool()).draw(settings.randomPairs, settings.seed);
    LearnedShares shares = new LearnedShares(start, chance, usableNumbers());
    LinkageModel model = start.with(shares.chance(placeShares()));
    for (int round = 1; round <= settings.mostRounds; round++) {
      Expected expected = expect(model);
      Map<String, String> learned = new TreeMap<>(shares.of(expected, sample.length));
      LinkageModel next = model.with(round < DAMPED ? learned : between(model, learned));
      double change = model.largestChange(next);
      model = next;
      log.accept(new Round(round, change, expected.matches / sample.length));
      if (change < STILL) {
        break;
      }
    }
    return MonotoneLevels.of(model);
  }

  /**
   * Half way to what was learned, so that two opposite states do not follow each other for ever.
   */
  private static Map<String, String> between(LinkageModel model, Map<String, String> learned) {
    learned.replaceAll(
        (key, value) ->
            LearnedShares.text(Math.sqrt(model.number(key) * Double.parseDouble(value))));
    return learned;
  }

  private int usableNumbers() {
    return (int)
        Arrays.stream(sample).filter(row -> NumberCode.usable(parties.number(row))).count();
  }

  private LearnedShares.PlaceShares placeShares() {
    PoolFrequencies known = parts.frequencies();
    return new LearnedShares.PlaceShares(
        average(parties::village, key -> known.village(key, 0)),
        average(parties::town, key -> known.town(key, 0)),
        average(parties::division, key -> known.division(key, 0)));
  }

  /** How common a place is, on average over the parties that name one. */
  private double average(IntUnaryOperator place, IntToDoubleFunction share) {
    return Arrays.stream(sample)
        .map(place)
        .filter(key -> key != 0)
        .mapToDouble(share)
        .average()
        .orElse(0);
  }

  /** What a round expects: outcomes of true pairs, and equal numbers of others. */
  static final class Expected {
    final LevelCounts same = new LevelCounts();
    final LevelCounts seen = new LevelCounts();
    final LevelCounts namesake = new LevelCounts();
    double matches;
    double namesakes;
    double foreignNumbers;

    void add(Comparison comparison) {
      double odds = Math.pow(2, comparison.score());
      double share = odds / (1 + odds);
      matches += share;
      double other = (1 - share) * namesakeShare(comparison);
      namesakes += other;
      namesake.add(comparison, other);
      same.add(comparison, share);
      seen.add(comparison, 1);
      boolean equal =
          comparison.number == NumberLevel.SAME || comparison.number == NumberLevel.SAME_FROM_15;
      foreignNumbers += equal ? 1 - share : 0;
    }

    /** If it is not one person: how likely a namesake nearby, and no stranger or relative. */
    private static double namesakeShare(Comparison comparison) {
      double family = Math.pow(2, -comparison.context[ContextNote.FAMILY.rank()]);
      double namesake = Math.pow(2, -comparison.context[ContextNote.NAMESAKE.rank()]) - 1;
      return family * namesake / (family + family * namesake);
    }

    void add(Expected more) {
      matches += more.matches;
      namesakes += more.namesakes;
      namesake.add(more.namesake);
      foreignNumbers += more.foreignNumbers;
      same.add(more.same);
      seen.add(more.seen);
    }
  }

  private Expected expect(LinkageModel model) {
    PoolIndex.Parts weighed = parts.weighedBy(model);
    int block = 256;
    Expected[] blocks = new Expected[(sample.length + block - 1) / block];
    Workers.run(
        settings.threads,
        blocks.length,
        i -> {
          PersonMatcher matcher = new PersonMatcher(weighed, Sight.of(AsOf.NOW));
          Expected mine = new Expected();
          int to = Math.min(sample.length, (i + 1) * block);
          for (int at = i * block; at < to; at++) {
            for (Match match : matcher.weighed(new Person(parties, sample[at]), LEAST)) {
              mine.add(match.comparison);
            }
          }
          blocks[i] = mine;
        });
    Expected all = new Expected();
    for (Expected one : blocks) {
      all.add(one);
    }
    return all;
  }
}
