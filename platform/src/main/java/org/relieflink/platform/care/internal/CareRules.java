package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.care.VisitOutcome;

/** 回访的规则表：rounds, ways and outcomes; one version of each on a day. */
final class CareRules {
  static final Set<String> FILE =
      Set.of(
          "version", "last_confirmed_on", "rounds", "ways", "outcomes", "notice", GreenRules.PART);
  private static final Set<String> ROUND =
      Set.of(
          "id",
          "title",
          "opens_months",
          "due_months",
          "status",
          "source",
          "valid_from",
          "valid_to");
  private static final Set<String> WAY =
      Set.of("id", "title", "status", "source", "valid_from", "valid_to");
  private static final Set<String> OUTCOME =
      Set.of(
          "id",
          "title",
          "counts",
          "worse",
          "transfer",
          "last",
          "status",
          "source",
          "valid_from",
          "valid_to");

  private final List<RoundRule> rounds;
  private final List<CareRow> ways;
  private final List<Outcome> outcomes;
  private final DatedNumbers notice;

  private record Outcome(CareRow row, VisitOutcome outcome) {
    static Outcome of(RuleFile file) {
      CareRow row = CareRow.of(file);
      return new Outcome(
          row,
          new VisitOutcome(
              row.id(),
              row.title(),
              file.flag("counts"),
              file.flag("worse"),
              file.flag("transfer"),
              file.flag("last")));
    }
  }

  CareRules(RuleFile yaml) {
    rounds = yaml.rows("rounds", ROUND).stream().map(RoundRule::of).toList();
    ways = yaml.rows("ways", WAY).stream().map(CareRow::of).toList();
    outcomes = yaml.rows("outcomes", OUTCOME).stream().map(Outcome::of).toList();
    notice = DatedNumbers.read(yaml, "notice", "days");
    once(rounds.stream().map(RoundRule::row).toList());
    once(ways);
    once(outcomes.stream().map(Outcome::row).toList());
  }

  private static void once(List<CareRow> rows) {
    for (CareRow row : rows) {
      long same =
          rows.stream().filter(one -> one.id().equals(row.id()) && one.validOn(row.from())).count();
      if (same > 1) {
        throw new IllegalStateException("care rules: two of " + row.id() + " on one day");
      }
    }
  }

  /** Rounds by which goes what starts on this day. */
  List<RoundRule> rounds(LocalDate since) {
    return rounds.stream().filter(one -> one.row().validOn(since)).toList();
  }

  List<CareRow> ways(LocalDate day) {
    return ways.stream().filter(one -> one.validOn(day)).toList();
  }

  /** Title of a way, whichever version; the id where there is none. */
  String wayTitle(String id) {
    return ways.stream()
        .filter(one -> one.id().equals(id))
        .map(CareRow::title)
        .reduce((first, last) -> last)
        .orElse(id);
  }

  List<VisitOutcome> outcomes(LocalDate day) {
    return outcomes.stream().filter(one -> one.row.validOn(day)).map(Outcome::outcome).toList();
  }

  /** Whichever version. */
  Optional<VisitOutcome> outcome(String id) {
    return outcomes.stream()
        .map(Outcome::outcome)
        .filter(one -> one.id().equals(id))
        .reduce((first, last) -> last);
  }

  /** Days before the last from which a round is among the things to do. */
  int noticeDays(LocalDate day) {
    return notice.on(day);
  }
}
