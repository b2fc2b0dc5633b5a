package org.relieflink.bench;

/**
 * 准确度。 How good found pairs are against the true ones.
 *
 * @param found pairs that an engine gave
 * @param truth pairs that should be found
 * @param right pairs in both
 */
public record Accuracy(long found, long truth, long right) {

  public static Accuracy of(PairSet found, PairSet truth) {
    return new Accuracy(found.size(), truth.size(), found.common(truth));
  }

  /** Share of the found pairs that are right; 1 when nothing was claimed. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Share of the truth that was found; 1 when there was nothing to find. */
  public double recall() {
    return truth == 0 ? 1 : (double) right / truth;
  }

  public double f1() {
    return found + truth == 0 ? 1 : 2.0 * right / (found + truth);
  }
}
