package org.relieflink.platform.screening.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.CappedBlocks;

/**
 * 一次碰撞。
 *
 * @param cause who or what asked for it
 * @param listId the list it compared; null = all parties, or those a change touched
 * @param poolAsOf class to the day up to which its list was true
 */
public record StoredRun(
    long id,
    State state,
    Cause cause,
    @Nullable Long listId,
    @Nullable String jobId,
    Instant startedAt,
    String startedBy,
    @Nullable Instant finishedAt,
    Engine engine,
    Map<String, String> poolAsOf,
    Counts counts,
    List<CappedBlocks> capped) {

  public StoredRun {
    capped = List.copyOf(capped);
  }

  /** 为什么碰。 */
  public enum Cause {
    /** An officer started it. */
    ASKED,
    /** The pool changed, and parties in view were touched. */
    CHANGED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** 状态。 */
  public enum State {
    RUNNING,
    PUBLISHED,
    CANCELLED,
    FAILED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What compared: so that it can be compared again.
   *
   * @param weighedBy version of the pool whose frequencies gave the weights: that of the last whole
   *     build of the index
   */
  public record Engine(
      String modelId,
      double autoThreshold,
      double reviewThreshold,
      long poolVersion,
      int poolRecords,
      long weighedBy) {}

  /**
   * What came out.
   *
   * @param gone hits that no longer stand because of it
   */
  public record Counts(int parties, int hitParties, int hits, int auto, int household, int gone) {
    /** Nothing came out. */
    public static Counts none() {
      return new Counts(0, 0, 0, 0, 0, 0);
    }
  }
}
