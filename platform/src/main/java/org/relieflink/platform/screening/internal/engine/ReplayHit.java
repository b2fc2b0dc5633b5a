package org.relieflink.platform.screening.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.Hit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.springframework.stereotype.Component;

/**
 * 重算一条命中。 Compares again what was compared, with the party as it was then and the pool as it is
 * now, and says whether the answer is the same. While the pool has not changed, it must be.
 */
@Component
public class ReplayHit {
  private static final double SAME_WITHIN = 1e-9;

  private final IndexKeeper keeper;
  private final HitStore hits;
  private final RunStore runs;

  ReplayHit(IndexKeeper keeper, HitStore hits, RunStore runs) {
    this.keeper = keeper;
    this.hits = hits;
    this.runs = runs;
  }

  /**
   * 重算的结果。
   *
   * @param poolChanged the pool is not the one of the run, or its frequencies were counted anew
   *     since, so a difference has a reason
   * @param nowScore null when the pair is no hit any more
   * @param differences codes of what differs: gone, score, level, evidence, path
   */
  public record Replay(
      boolean same,
      boolean poolChanged,
      double thenScore,
      @Nullable Double nowScore,
      List<String> differences) {}

  public Outcome<Replay> replay(long hitId) {
    Optional<HitRow> row = hits.find(hitId);
    if (row.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.HIT_UNKNOWN);
    }
    Comparison then = hits.comparison(hitId);
    StoredRun run = runs.ofHit(hitId);
    return keeper
        .ask(ready -> replay(row.get(), then, again(row.get(), then, ready), changed(run, ready)))
        .map(Outcome::of)
        .orElseGet(() -> Outcome.refused(ScreeningRefusal.INDEX_BUILDING));
  }

  /** Other records, or weights that were counted anew. */
  private static boolean changed(StoredRun run, Ready ready) {
    return run.engine().poolVersion() != ready.pool().version()
        || run.engine().weighedBy() != ready.base().version();
  }

  private static Optional<Hit> again(HitRow row, Comparison then, Ready ready) {
    CaseParty party = then.party().forEngine(Long.toString(row.partyId()));
    return ready.index().collide(party).stream()
        .filter(hit -> hit.recordId().equals(row.recordId()))
        .filter(hit -> hit.kind().code().equals(row.self() ? "self" : "household"))
        .filter(hit -> hit.relation().equals(row.relation()))
        .findFirst();
  }

  private static Replay replay(HitRow row, Comparison then, Optional<Hit> now, boolean changed) {
    if (now.isEmpty()) {
      return new Replay(false, changed, row.score(), null, List.of("gone"));
    }
    Hit hit = now.get();
    Comparison again = Comparison.of(hit, then.party(), then.records());
    List<String> differences = new ArrayList<>();
    if (Math.abs(hit.score() - row.score()) > SAME_WITHIN) {
      differences.add("score");
    }
    if (hit.level().code().equals("auto") != row.auto()) {
      differences.add("level");
    }
    if (!again.evidence().equals(then.evidence())) {
      differences.add("evidence");
    }
    if (!again.path().equals(then.path())) {
      differences.add("path");
    }
    return new Replay(differences.isEmpty(), changed, row.score(), hit.score(), differences);
  }
}
