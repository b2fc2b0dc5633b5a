package org.relieflink.platform.backup.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.backup.BackupRule;
import org.relieflink.platform.backup.BackupRule.What;

/** 备份规则的表：a file that is half understood stops the start, since it would warn of nothing. */
final class BackupRules {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "rules");
  private static final Set<String> ROW =
      Set.of("what", "warn_after_days", "status", "source", "valid_from", "valid_to");

  private final List<BackupRule> rules;

  BackupRules(RuleFile file) {
    rules = file.rows("rules", ROW).stream().map(BackupRules::rule).toList();
    for (BackupRule rule : rules) {
      long same =
          rules.stream()
              .filter(other -> other.what() == rule.what() && other.validOn(rule.validFrom()))
              .count();
      if (same > 1) {
        throw new IllegalStateException("backup rules: two of " + rule.what() + " on one day");
      }
    }
  }

  private static BackupRule rule(RuleFile row) {
    return new BackupRule(
        row.word(What.class, "what"),
        row.number("warn_after_days"),
        row.status(),
        row.text("source"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  Optional<BackupRule> on(What what, LocalDate day) {
    return rules.stream().filter(rule -> rule.what() == what && rule.validOn(day)).findFirst();
  }
}
