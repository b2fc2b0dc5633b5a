package org.relieflink.linkage;

/** 各项比对结果的（期望）次数。 How often each outcome of each field was seen, in whole or expected pairs. */
final class LevelCounts {
  private final double[][] counts = new double[ScoredField.ALL.length][];

  LevelCounts() {
    for (ScoredField field : ScoredField.ALL) {
      counts[field.rank()] = new double[field.levels.length];
    }
  }

  void add(Comparison comparison, double share) {
    for (ScoredField field : ScoredField.ALL) {
      if (field.countsIn(comparison)) {
        add(field, field.level(comparison), share);
      }
    }
  }

  void add(ScoredField field, Level level, double share) {
    counts[field.rank()][level.rank()] += share;
  }

  void add(LevelCounts more) {
    for (ScoredField field : ScoredField.ALL) {
      for (Level level : field.levels) {
        add(field, level, more.of(field, level));
      }
    }
  }

  double of(ScoredField field, Level level) {
    return counts[field.rank()][level.rank()];
  }

  /** All outcomes of a field but "missing". */
  double said(ScoredField field) {
    double sum = 0;
    for (Level level : field.levels) {
      sum += ScoredField.isMissing(level) ? 0 : of(field, level);
    }
    return sum;
  }
}
