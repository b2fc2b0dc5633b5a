package org.relieflink.synthetic.people;

import java.util.List;

/**
 * 可拆分的种子随机数 · A splittable seeded generator (SplitMix64).
 *
 * <p>Each household and each record has a stream of its own, addressed by a path, so the same seed
 * gives the same bytes whatever the order of the work.
 */
public final class SplitMix {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private SplitMix(long state) {
    this.state = state;
  }

  /** The stream at {@code path} below {@code seed}. */
  public static SplitMix at(long seed, long... path) {
    long state = mix(seed + GOLDEN_GAMMA);
    for (long step : path) {
      state = mix(state ^ mix(step + GOLDEN_GAMMA));
    }
    return new SplitMix(state);
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, bound). */
  public int below(int bound) {
    return (int) Math.floorMod(nextLong() >>> 1, (long) bound);
  }

  /** Uniform in [low, high], both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Uniform in [0, 1). */
  public double fraction() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  public boolean chance(double probability) {
    return fraction() < probability;
  }

  public <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
