package org.relieflink.linkage;

import java.util.function.BooleanSupplier;

/**
 * 碰撞任务的选项：线程数、进度、取消。
 *
 * @param threads how many threads compare; the hits are the same for any number
 * @param progress told now and then how many parties are done, from the calling thread
 * @param cancelled asked between blocks of parties; when true the run stops after whole parties
 * @param oneToOne both lists are declared to name each person once: a record goes to the party that
 *     fits it best, and a party takes one record (the list is gone through twice)
 * @param personsOnly finds the parties' own records and leaves their families out
 */
public record ScreeningOptions(
    int threads,
    Progress progress,
    BooleanSupplier cancelled,
    boolean oneToOne,
    boolean personsOnly) {

  /** Hears how far the run is. */
  @FunctionalInterface
  public interface Progress {
    void done(int parties, int ofParties);
  }

  /** No progress, no cancel. */
  public static ScreeningOptions threads(int threads) {
    return new ScreeningOptions(threads, (parties, ofParties) -> {}, () -> false, false, false);
  }

  public ScreeningOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1");
    }
  }

  public ScreeningOptions withProgress(Progress progress) {
    return new ScreeningOptions(threads, progress, cancelled, oneToOne, personsOnly);
  }

  public ScreeningOptions withOneToOne(boolean declared) {
    return new ScreeningOptions(threads, progress, cancelled, declared, personsOnly);
  }

  public ScreeningOptions withPersonsOnly(boolean personsOnly) {
    return new ScreeningOptions(threads, progress, cancelled, oneToOne, personsOnly);
  }

  public ScreeningOptions withCancel(BooleanSupplier cancelled) {
    return new ScreeningOptions(threads, progress, cancelled, oneToOne, personsOnly);
  }
}
