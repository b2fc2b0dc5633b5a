package org.relieflink.platform.recusal.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.recusal.TieRule;

/** 回避的规则表：all versions; at most one of each tie on one day. */
final class TieRules {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "ties");
  private static final Set<String> TIE =
      Set.of("tie", "bars", "status", "source", "instrument", "article", "valid_from", "valid_to");

  private final List<TieRule> rules;

  TieRules(RuleFile yaml) {
    rules = yaml.rows("ties", TIE).stream().map(TieRules::rule).toList();
    for (TieRule rule : rules) {
      if (on(rule.validFrom()).stream().filter(one -> one.tie() == rule.tie()).count() > 1) {
        throw new IllegalStateException("recusal rules: two of " + rule.tie() + " on one day");
      }
    }
  }

  private static TieRule rule(RuleFile row) {
    return new TieRule(
        row.word(Tie.class, "tie"),
        row.flag("bars"),
        row.status(),
        row.text("source"),
        row.clause(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  List<TieRule> on(LocalDate day) {
    return rules.stream().filter(rule -> rule.validOn(day)).toList();
  }

  /** Ties that bar on this day. */
  Set<Tie> barring(LocalDate day) {
    return on(day).stream().filter(TieRule::bars).map(TieRule::tie).collect(Collectors.toSet());
  }
}
