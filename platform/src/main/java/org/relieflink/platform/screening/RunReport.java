package org.relieflink.platform.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.CappedBlocks;

/**
 * 一次碰撞的结果：how a run stands or ended.
 *
 * @param state running, published, cancelled or failed
 * @param poolAsOf class to the day up to which its list was true when it was compared
 * @param cause asked (by an officer) or changed (the pool was, and parties in view were touched)
 * @param goneHits hits that no longer stand because of a change
 * @param capped blocks that were too large, with the records they left out
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
    int householdHits,
    String cause,
    int goneHits,
    List<CappedBlocks> capped) {

  public RunReport {
    capped = List.copyOf(capped);
  }

  public boolean ended() {
    return !state.equals("running");
  }

  public boolean published() {
    return state.equals("published");
  }
}
