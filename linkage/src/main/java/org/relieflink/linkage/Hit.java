package org.relieflink.linkage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 一条命中：建议，须由人决定。
 *
 * @param relation what the record's person is to the party: {@code 本人}, {@code 丈夫}, {@code 同户} …
 * @param score log2 odds that the hit is right; for a household hit the score of its weakest step
 * @param evidence per field, weights summing to the score (for a household hit: of its weakest
 *     step)
 * @param path for a household hit the steps from the party to the record; one step for a self hit
 */
public record Hit(
    String partyId,
    String recordId,
    HitKind kind,
    String relation,
    double score,
    HitLevel level,
    List<Evidence> evidence,
    List<PathStep> path) {

  public Hit {
    evidence = List.copyOf(evidence);
    path = List.copyOf(path);
  }

  /** Short Chinese reasons, as in the {@code reasons} column of hits.csv. */
  public String why() {
    return HitReasons.of(this);
  }

  /** The path in plain Chinese, empty for a self hit found directly. */
  public String pathText() {
    return path.stream()
        .map(step -> "→" + step.labelZh() + "→" + step.toId())
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "Hit["
        + partyId
        + " "
        + kind.code()
        + " "
        + recordId
        + " "
        + WeightText.plain(score)
        + " "
        + level.code()
        + "]";
  }
}
