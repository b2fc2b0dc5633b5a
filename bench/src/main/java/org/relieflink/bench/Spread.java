package org.relieflink.bench;

import java.util.Arrays;
import java.util.Collection;

/** 多次测量的中位数和范围。 Median and range of several measurements. */
public record Spread(double median, double least, double most) {

  public static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElse(median));
  }
}
