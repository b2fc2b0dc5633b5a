package org.relieflink.platform.screening.internal.engine;

import java.util.List;
import org.relieflink.linkage.Explanation;
import org.relieflink.platform.identity.EvidenceStep;
import org.relieflink.platform.identity.PairEvidence;
import org.springframework.stereotype.Component;

/**
 * 引擎比两条记录。 Asks the index as it stands about two records of the pool; nothing is searched or
 * stored.
 */
@Component
class EngineOnPairs implements PairEvidence {
  private final IndexKeeper keeper;

  EngineOnPairs(IndexKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public List<EvidenceStep> compare(String leftRecord, String rightRecord) {
    return keeper
        .ask(ready -> ready.live().explain(leftRecord, rightRecord))
        .flatMap(found -> found)
        .map(found -> found.lines().stream().map(EngineOnPairs::step).toList())
        .orElse(List.of());
  }

  private static EvidenceStep step(Explanation.Line line) {
    return new EvidenceStep(
        line.field().name(), line.label().zh(), line.left(), line.right(), line.weight());
  }
}
