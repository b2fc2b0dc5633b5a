package org.relieflink.platform.screening.internal.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一次碰撞。
 *
 * @param listId the list it compared; null = all parties
 * @param poolAsOf class to the day up to which its list was true
 */
public record StoredRun(
    long id,
    State state,
    @Nullable Long listId,
    @Nullable String jobId,
    Instant startedAt,
    String startedBy,
    @Nullable Instant finishedAt,
    Engine engine,
    Map<String, String> poolAsOf,
    Counts counts) {

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

  /** What compared: so that it can be compared again. */
  public record Engine(
      String modelId,
      double autoThreshold,
      double reviewThreshold,
      long poolVersion,
      int poolRecords) {}

  /** What came out. */
  public record Counts(int parties, int hitParties, int hits, int auto, int household) {
    /** Nothing came out. */
    public static Counts none() {
      return new Counts(0, 0, 0, 0, 0);
    }
  }
}
