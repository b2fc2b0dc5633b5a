package org.relieflink.keyed;

import java.util.Set;

/**
 * 准确率、召回率、F1。 How good found pairs are against the true ones.
 *
 * @param right pairs that are in both
 */
record Accuracy(long found, long truth, long right) {
  static <T> Accuracy of(Set<T> found, Set<T> truth) {
    return new Accuracy(found.size(), truth.size(), found.stream().filter(truth::contains).count());
  }

  /** Share of the found pairs that are right; 1 when nothing was claimed. */
  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Share of the true pairs that were found; 1 when there was nothing to find. */
  double recall() {
    return truth == 0 ? 1 : (double) right / truth;
  }

  double f1() {
    return found + truth == 0 ? 1 : 2.0 * right / (found + truth);
  }
}
