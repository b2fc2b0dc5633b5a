package org.relieflink.platform.screening.internal.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Explanation;
import org.relieflink.linkage.Field;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.springframework.stereotype.Component;

/** 什么会改变一条命中的结论。 Asks the index as it stands what would change a hit; nothing is stored. */
@Component
public class ExplainHit {
  private final IndexKeeper keeper;

  ExplainHit(IndexKeeper keeper) {
    this.keeper = keeper;
  }

  /** 问不问得到。 Whether there is an answer, and if not, why. */
  public enum Standing {
    ANSWERED,
    /** The weakest step is a household, which no field of a person can change. */
    HOUSEHOLD,
    /** The record has left the pool or says something else under another number. */
    GONE,
    /** No index answers yet. */
    NOT_READY
  }

  /**
   * 回答。
   *
   * @param explanation null unless answered
   */
  public record Asked(Standing standing, @Nullable Explanation explanation) {}

  public Asked ask(Comparison comparison) {
    boolean household =
        comparison.evidence().stream()
            .anyMatch(reason -> reason.field().equals(Field.HOUSEHOLD.name()));
    if (household) {
      return new Asked(Standing.HOUSEHOLD, null);
    }
    return keeper
        .ask(ready -> explained(comparison, ready))
        .map(
            found ->
                found
                    .map(explanation -> new Asked(Standing.ANSWERED, explanation))
                    .orElseGet(() -> new Asked(Standing.GONE, null)))
        .orElseGet(() -> new Asked(Standing.NOT_READY, null));
  }

  private static Optional<Explanation> explained(Comparison comparison, Ready ready) {
    Comparison.Step asked = comparison.asked();
    return comparison.record(asked.fromId()).isPresent()
        ? ready.live().explain(asked.fromId(), asked.toId())
        : ready.live().explain(comparison.party().forEngine("asked"), asked.toId());
  }
}
