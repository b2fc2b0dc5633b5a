package org.relieflink.linkage;

/**
 * 另一种可能：不是本人，而是家人，或同村同名的人。 Another explanation of a pair than "one person" or "strangers": a member
 * of the family, or a namesake nearby. Both agree in several fields at once, which weighing the
 * fields one by one would take for several proofs.
 *
 * <p>The explanation has its own share of each outcome; its odds against "one person" are sums over
 * the fields. A score {@code s} then becomes {@code -log2(2^-s + 2^odds)}.
 */
final class Alternative {
  /** Below this sum an alternative changes no score that counts. */
  private static final double SILENT = -10;

  private final ContextNote note;
  private final double rate;
  private final double[][] odds = new double[ScoredField.ALL.length][];

  /**
   * @param kind how the model file calls it: {@code family} or {@code namesake}
   */
  Alternative(LinkageModel model, String kind, ContextNote note) {
    this.note = note;
    rate = Logs.log2(model.number(kind + ".per-party") / model.number("prior.matches-per-party"));
    for (ScoredField field : ScoredField.ALL) {
      odds[field.rank()] = model.oddsOf(kind, field);
    }
  }

  /** Adds what this explanation takes from the score to the pair's notes. */
  void weigh(Comparison pair) {
    double sum = pair.score() + rate;
    sum += odds[0][pair.number.rank()];
    sum += odds[1][pair.name.rank()];
    sum += pair.birthCounts ? odds[2][pair.birth.rank()] : 0;
    sum += pair.sexCounts ? odds[3][pair.sex.rank()] : 0;
    sum += odds[4][pair.address.rank()] + odds[5][pair.phone.rank()];
    if (sum > SILENT) {
      pair.note(note, -Logs.onePlus(sum));
    }
  }
}
