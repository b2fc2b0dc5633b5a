package org.relieflink.platform.inquiry.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.inquiry.HeldRule;
import org.relieflink.platform.inquiry.HeldRule.When;
import org.relieflink.platform.inquiry.LookKind;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.vault.Appearances.Standing;

/** 本人查询的规则表：which actions are looks, and what is held back. */
final class InquiryRules {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "looks", "held");
  private static final Set<String> LOOK = Set.of("kind", "actions");
  private static final Set<String> HELD =
      Set.of(
          "when",
          "days",
          "tell_count",
          "status",
          "source",
          "instrument",
          "article",
          "valid_from",
          "valid_to");

  private final Map<String, LookKind> looks = new HashMap<>();
  private final List<HeldRule> held;

  InquiryRules(RuleFile yaml) {
    for (RuleFile row : yaml.rows("looks", LOOK)) {
      LookKind kind = row.word(LookKind.class, "kind");
      row.words("actions").forEach(action -> put(action, kind));
    }
    held = yaml.rows("held", HELD).stream().map(InquiryRules::held).toList();
    for (HeldRule rule : held) {
      if (held(rule.validFrom()).stream().filter(one -> one.when() == rule.when()).count() > 1) {
        throw new IllegalStateException("inquiry rules: two of " + rule.when() + " on one day");
      }
    }
  }

  private void put(String action, LookKind kind) {
    if (looks.put(action, kind) != null) {
      throw new IllegalStateException("inquiry rules: " + action + " is of two kinds");
    }
  }

  private static HeldRule held(RuleFile row) {
    return new HeldRule(
        row.word(When.class, "when"),
        row.has("days") ? row.number("days") : 0,
        row.flag("tell_count"),
        row.status(),
        row.text("source"),
        row.clause(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  Optional<LookKind> kind(String action) {
    return Optional.ofNullable(looks.get(action));
  }

  /** Actions of the trail that are looks. */
  Set<String> actions() {
    return Set.copyOf(looks.keySet());
  }

  List<HeldRule> held(LocalDate day) {
    return held.stream().filter(rule -> rule.validOn(day)).toList();
  }

  /**
   * What holds an entry back, the strictest first: one that may not even be counted before one that
   * may.
   *
   * @param standings of every object through which the entry tells of the person
   */
  Optional<HeldRule> holding(
      TrailEntry entry, Set<Standing> standings, Instant now, LocalDate day) {
    List<HeldRule> speaking =
        held(day).stream().filter(rule -> speaks(rule, entry, standings, now)).toList();
    return speaking.stream()
        .filter(rule -> !rule.tellCount())
        .findFirst()
        .or(() -> speaking.stream().findFirst());
  }

  private static boolean speaks(
      HeldRule rule, TrailEntry entry, Set<Standing> standings, Instant now) {
    boolean stands =
        switch (rule.when()) {
          case SEALED -> standings.contains(Standing.SEALED);
          case UNDER_SUPERVISION -> standings.contains(Standing.UNDER_SUPERVISION);
          case LEAD_CHECK ->
              (entry.note().purpose() + " ").startsWith(Purpose.LEAD_CHECK.code() + " ");
        };
    return stands
        && (rule.days() == 0 || entry.at().plus(Duration.ofDays(rule.days())).isAfter(now));
  }
}
