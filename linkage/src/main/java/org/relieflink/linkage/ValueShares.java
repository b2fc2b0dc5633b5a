package org.relieflink.linkage;

import org.relieflink.linkage.PoolFrequencies.Counted;

/**
 * 各种取值有多常见（以2为底的对数）。 log2 of how common dates, places and phones are: counts up to a bound come
 * from a table, so that a pair takes no logarithm.
 */
final class ValueShares {
  private static final int TABLE = 1 << 10;

  private final PoolFrequencies frequencies;
  private final double[][] logs = new double[Counted.values().length][];
  private final double[] usual = new double[Counted.values().length];

  ValueShares(PoolFrequencies frequencies, LinkageModel model) {
    this.frequencies = frequencies;
    prepare(Counted.BIRTH, model.number("usual.birth"));
    prepare(Counted.VILLAGE, model.number("usual.village"));
    prepare(Counted.PHONE, model.number("usual.phone"));
    prepare(Counted.TOWN, model.number("usual.town"));
    prepare(Counted.DIVISION, model.number("usual.division"));
  }

  private void prepare(Counted what, double usualShare) {
    usual[what.rank()] = usualShare;
    double[] table = new double[TABLE];
    for (int others = 0; others < TABLE; others++) {
      table[others] = Logs.log2(frequencies.shareOf(what, others, usualShare));
    }
    logs[what.rank()] = table;
  }

  private double of(Counted what, int key) {
    int others = frequencies.others(what, key);
    return others < TABLE
        ? logs[what.rank()][others]
        : Logs.log2(frequencies.shareOf(what, others, usual[what.rank()]));
  }

  double birth(int date) {
    return of(Counted.BIRTH, date);
  }

  double village(int key) {
    return of(Counted.VILLAGE, key);
  }

  double town(int key) {
    return of(Counted.TOWN, key);
  }

  double division(int code) {
    return of(Counted.DIVISION, code);
  }

  double phone(long phone) {
    return of(Counted.PHONE, PoolFrequencies.phoneKey(phone));
  }
}
