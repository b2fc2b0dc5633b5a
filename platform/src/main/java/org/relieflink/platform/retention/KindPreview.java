package org.relieflink.platform.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一类数据现在的情况：what is due today, what is held back and why, what comes next.
 *
 * @param rule null when no rule is in force: then nothing ends
 * @param rows due and held back by nothing
 * @param persons of whom these rows tell, as far as rows are tied to persons
 * @param oldest from when the oldest of them counts; null when there is none
 * @param held due but held back, by reason
 * @param next the next day on which more will be due; null when nothing is left, or the rule keeps
 *     for ever
 */
public record KindPreview(
    RetentionKind kind,
    @Nullable RetentionRule rule,
    long rows,
    long persons,
    @Nullable Instant oldest,
    Map<HeldFor, Long> held,
    @Nullable LocalDate next) {
  public KindPreview {
    held = held.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(held));
  }

  /** Rows held back for whatever reason. */
  public long heldRows() {
    return held.values().stream().mapToLong(Long::longValue).sum();
  }
}
