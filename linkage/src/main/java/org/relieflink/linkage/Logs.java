package org.relieflink.linkage;

/** 以2为底的对数。 Logarithms to the base 2, with tables for what every pair needs. */
final class Logs {
  private static final double LN_2 = Math.log(2);

  /** Steps per unit of the table of {@link #onePlus}; straight lines between are off by 1e-5. */
  private static final int STEPS = 128;

  private static final int REACH = 30;
  private static final double[] ONE_PLUS = new double[2 * REACH * STEPS + 2];

  static {
    for (int i = 0; i < ONE_PLUS.length; i++) {
      ONE_PLUS[i] = log2(1 + Math.pow(2, (double) i / STEPS - REACH));
    }
  }

  private Logs() {}

  static double log2(double value) {
    return Math.log(value) / LN_2;
  }

  /** {@code log2(1 + 2^x)}: what a second possibility with odds x beside the first takes. */
  static double onePlus(double x) {
    if (x >= REACH) {
      return x;
    }
    if (x < -REACH) {
      return 0;
    }
    double place = (x + REACH) * STEPS;
    int below = (int) place;
    double part = place - below;
    return ONE_PLUS[below] * (1 - part) + ONE_PLUS[below + 1] * part;
  }
}
