package org.relieflink.linkage;

/** 以2为底的对数。 */
final class Logs {
  private static final double LN_2 = Math.log(2);

  private Logs() {}

  static double log2(double value) {
    return Math.log(value) / LN_2;
  }
}
