package org.relieflink.linkage;

/** 与数据池一行的相符。 A row that may be the person: how it compares, and its score after context. */
final class Match {
  final int row;
  final Comparison comparison;
  HitLevel level = HitLevel.REVIEW;

  /** Sorts matches the same way however the rows were read. */
  long order;

  Match(int row, Comparison comparison) {
    this.row = row;
    this.comparison = comparison;
  }

  double score() {
    return comparison.score();
  }
}
