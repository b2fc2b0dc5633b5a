package org.relieflink.linkage;

import java.util.function.BooleanSupplier;

/**
 * 碰撞任务的选项：线程数、进度、取消。
 *
 * @param threads how many threads compare; the hits are the same for any number
 * @param progress told now and then how many parties are done, from the calling thread
 * @param cancelled asked between blocks of parties; when true the run stops after whole parties
 */
public record ScreeningOptions(int threads, Progress progress, BooleanSupplier cancelled) {

  /** Hears how far the run is. */
  @FunctionalInterface
  public interface Progress {
    void done(int parties, int ofParties);
  }

  /** No progress, no cancel. */
  public static ScreeningOptions threads(int threads) {
    return new ScreeningOptions(threads, (parties, ofParties) -> {}, () -> false);
  }

  public ScreeningOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1");
    }
  }

  public ScreeningOptions withProgress(Progress progress) {
    return new ScreeningOptions(threads, progress, cancelled);
  }

  public ScreeningOptions withCancel(BooleanSupplier cancelled) {
    return new ScreeningOptions(threads, progress, cancelled);
  }
}
