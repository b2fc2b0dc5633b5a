package org.relieflink.platform.opinion.internal.fair;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Facts;
import org.relieflink.law.RulePack;

/**
 * 一件案件里拿来比的：nothing that names anybody.
 *
 * @param lossFen null when nobody knows
 * @param classes of hardship, as the lists call them
 * @param dependants null when nobody knows
 * @param age in completed years on the day of the calculation, null when unknown
 */
public record LikeFacts(
    String place,
    String caseType,
    @Nullable Long lossFen,
    List<String> classes,
    @Nullable Integer dependants,
    @Nullable Integer age) {
  /** Copies the list. */
  public LikeFacts {
    classes = List.copyOf(classes);
  }

  /**
   * Of the facts of a case.
   *
   * @param place of the office it belongs to
   */
  public static LikeFacts of(String place, Facts facts) {
    return new LikeFacts(
        place,
        facts.matter().type(),
        facts.circumstances().lossFen(),
        facts.hardshipClasses().stream().map(Facts.Sourced::value).toList(),
        facts.circumstances().dependants(),
        facts.applicant().age(facts.asOf()));
  }

  /**
   * The hardest class counts, as in a pack; 0 without a class, null when the pack knows none of
   * them.
   */
  @Nullable Integer hardship(Map<String, RulePack.Hardship.Steps> steps) {
    if (classes.isEmpty()) {
      return 0;
    }
    return classes.stream()
        .map(steps::get)
        .filter(java.util.Objects::nonNull)
        .map(RulePack.Hardship.Steps::steps)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** 1 province, 2 city, 3 county. */
  int level() {
    return place.endsWith("0000") ? 1 : place.endsWith("00") ? 2 : 3;
  }

  /** 一件存下的建议里拿来比的。 */
  public record Kept(
      long candidateId, long amountFen, String officer, Instant savedAt, LikeFacts facts) {}
}
