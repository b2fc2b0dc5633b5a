package org.relieflink.platform.screening;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一次碰撞的结果：how a run stands or ended.
 *
 * @param state running, published, cancelled or failed
 * @param poolAsOf class to the day up to which its list was true when it was compared
 */
public record RunReport(
    long runId,
    String state,
    @Nullable String jobId,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String modelId,
    int poolRecords,
    Map<String, String> poolAsOf,
    int parties,
    int partiesHit,
    int hits,
    int strongHits,
    int householdHits) {

  public boolean ended() {
    return !state.equals("running");
  }

  public boolean published() {
    return state.equals("published");
  }
}
