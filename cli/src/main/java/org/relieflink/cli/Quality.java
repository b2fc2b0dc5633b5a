package org.relieflink.cli;

import java.util.Locale;
import java.util.Set;

/**
 * 命中质量。 How good hits are against the truth.
 *
 * @param hits pairs found
 * @param truth pairs that should be found
 * @param right pairs in both
 */
record Quality(long hits, long truth, long right) {
  static <T> Quality of(Set<T> hits, Set<T> truth) {
    return new Quality(hits.size(), truth.size(), hits.stream().filter(truth::contains).count());
  }

  /** Share of the hits that are right; 1 when nothing was claimed. */
  double precision() {
    return hits == 0 ? 1 : (double) right / hits;
  }

  /** Share of the truth that was found; 1 when there was nothing to find. */
  double recall() {
    return truth == 0 ? 1 : (double) right / truth;
  }

  double f1() {
    return hits + truth == 0 ? 1 : 2.0 * right / (hits + truth);
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"hits\":%d,\"truth\":%d,\"right\":%d,\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f}",
        hits,
        truth,
        right,
        precision(),
        recall(),
        f1());
  }

  String line(String label) {
    return String.format(
        Locale.ROOT,
        "%-10s %10d %10d %10d %10.4f %10.4f %10.4f",
        label,
        hits,
        truth,
        right,
        precision(),
        recall(),
        f1());
  }
}
