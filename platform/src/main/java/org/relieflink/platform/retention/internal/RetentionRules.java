package org.relieflink.platform.retention.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.RetentionAct;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRule;

/** 保存规则的表：a file that is half understood stops the start, since it would delete by mistake. */
final class RetentionRules {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "rules");
  private static final Set<String> ROW =
      Set.of(
          "kind",
          "act",
          "months",
          "status",
          "source",
          "instrument",
          "article",
          "valid_from",
          "valid_to");

  private final String version;
  private final List<RetentionRule> rules;

  RetentionRules(RuleFile file) {
    version = file.text("version");
    rules = file.rows("rules", ROW).stream().map(RetentionRules::rule).toList();
    for (RetentionRule rule : rules) {
      long same =
          rules.stream()
              .filter(other -> other.kind() == rule.kind() && other.validOn(rule.validFrom()))
              .count();
      if (same > 1) {
        throw new IllegalStateException("retention rules: two of " + rule.kind() + " on one day");
      }
    }
  }

  private static RetentionRule rule(RuleFile row) {
    RetentionAct act = row.word(RetentionAct.class, "act");
    boolean kept = act == RetentionAct.KEEP;
    if (kept && row.has("months")) {
      throw new IllegalStateException("retention rules: what is kept has no months: " + row.row());
    }
    return new RetentionRule(
        row.word(RetentionKind.class, "kind"),
        act,
        kept ? 0 : row.number("months"),
        row.status(),
        row.text("source"),
        row.clause(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  /** A rule may end only what somebody can end, and only in the way it can. */
  void check(Map<RetentionKind, RetentionAct> possible) {
    for (RetentionRule rule : rules) {
      if (rule.ends() && possible.get(rule.kind()) != rule.act()) {
        throw new IllegalStateException(
            "retention rules: " + rule.kind() + " cannot end by " + rule.act());
      }
    }
  }

  String version() {
    return version;
  }

  /** Whether the rule of this day ends what a plan wanted to end, in the same way and as early. */
  boolean stillEnds(Plan.Line line, LocalDate today) {
    return on(line.kind(), today)
        .filter(rule -> rule.ends() && rule.act() == line.act())
        .filter(rule -> !line.before().isAfter(rule.before(today)))
        .isPresent();
  }

  Optional<RetentionRule> on(RetentionKind kind, LocalDate day) {
    return rules.stream().filter(rule -> rule.kind() == kind && rule.validOn(day)).findFirst();
  }
}
