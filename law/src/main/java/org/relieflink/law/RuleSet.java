package org.relieflink.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则组：一个机关一段时间适用的资格规则，各引各的条。The eligibility rules of an organ for a span of days, each with the
 * clause it stands on there.
 *
 * @param organs the organs it binds
 * @param onlyFor the group it is limited to, or null for everybody
 * @param to the last day, or null while in force
 * @param otherwise what says that others are handed to social assistance
 * @param noTimeLimit what says that there is no time limit, or null when nothing was found
 */
public record RuleSet(
    String id,
    String title,
    List<Organ> organs,
    @Nullable Group onlyFor,
    LocalDate from,
    @Nullable LocalDate to,
    TextStatus status,
    String source,
    Clause otherwise,
    @Nullable Clause noTimeLimit,
    List<Cited> rules) {
  /** 一条规则和它在这一组里的依据。 */
  public record Cited(EligibilityRule rule, Clause clause) {}

  /** Copies the lists. */
  public RuleSet {
    organs = List.copyOf(organs);
    rules = List.copyOf(rules);
  }

  /** Whether the set is in force on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
