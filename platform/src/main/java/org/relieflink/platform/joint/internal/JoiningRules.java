package org.relieflink.platform.joint.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.joint.JoiningRule;

/** 协办的规则：{@code joint/rules.yaml}; a day on which two rules are in force stops the start. */
final class JoiningRules {
  private static final String FILE = "joint/rules.yaml";
  private static final Set<String> FILE_KEYS = Set.of("version", "last_confirmed_on", "rules");
  private static final Set<String> KEYS =
      Set.of("most_days", "roles", "source", "status", "valid_from", "valid_to");

  private final List<JoiningRule> rules;

  JoiningRules(RuleFile file) {
    rules = file.rows("rules", KEYS).stream().map(JoiningRules::rule).toList();
    for (JoiningRule rule : rules) {
      if (rules.stream().filter(other -> other.validOn(rule.validFrom())).count() > 1) {
        throw new IllegalStateException(FILE + ": two rules are in force on " + rule.validFrom());
      }
    }
  }

  static JoiningRules shipped() {
    return new JoiningRules(RuleFile.shipped(FILE, FILE_KEYS));
  }

  static JoiningRules parse(String yaml) {
    return new JoiningRules(RuleFile.parse(yaml, FILE_KEYS));
  }

  /**
   * The rule of a day.
   *
   * @throws IllegalStateException when none is in force
   */
  JoiningRule on(LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.validOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + ": no rule in force on " + day));
  }

  private static JoiningRule rule(RuleFile row) {
    return new JoiningRule(
        row.number("most_days"),
        row.words(Role.class, "roles"),
        row.text("source"),
        row.status(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }
}
