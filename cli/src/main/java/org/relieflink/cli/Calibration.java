package org.relieflink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 可信度校准：得分说多少、实际多少。 How far scores can be believed: for each step of the score what it promises,
 * and what the truth says.
 *
 * @param bins by ascending score, none empty
 */
record Calibration(List<Calibration.Bin> bins) {
  /**
   * Hits whose score is in {@code [from, from + 1)}.
   *
   * @param promised share of right hits that the scores promise, on average
   * @param hitsFrom hits of this and all higher scores
   * @param wrongFrom wrong ones among them
   * @param missedFrom true pairs that are lost when hits begin here
   */
  record Bin(
      int from,
      long hits,
      long right,
      double promised,
      long hitsFrom,
      long wrongFrom,
      long missedFrom) {
    double observed() {
      return (double) right / hits;
    }

    /** Share of wrong hits when hits begin here. */
    double errorFrom() {
      return (double) wrongFrom / hitsFrom;
    }
  }

  private static final class Sums {
    private long hits;
    private long right;
    private double promised;
  }

  /**
   * @param truth the pairs that are right
   */
  static Calibration of(List<ScoredHits.Scored> found, Set<PairList.Pair> truth) {
    TreeMap<Integer, Sums> sums = new TreeMap<>();
    for (ScoredHits.Scored hit : found) {
      Sums one = sums.computeIfAbsent((int) Math.floor(hit.score()), key -> new Sums());
      one.hits++;
      one.right += truth.contains(hit.pair()) ? 1 : 0;
      one.promised += 1 / (1 + Math.pow(2, -hit.score()));
    }
    List<Bin> bins = new ArrayList<>();
    long hits = 0;
    long right = 0;
    for (Map.Entry<Integer, Sums> entry : sums.descendingMap().entrySet()) {
      int from = entry.getKey();
      Sums one = entry.getValue();
      hits += one.hits;
      right += one.right;
      double promised = one.promised / one.hits;
      bins.add(
          0,
          new Bin(from, one.hits, one.right, promised, hits, hits - right, truth.size() - right));
    }
    return new Calibration(List.copyOf(bins));
  }
}
