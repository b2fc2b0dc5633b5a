package org.relieflink.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.relieflink.law.TextStatus;

/**
 * 同时登录几处的规则：{@code access/rules/sessions.yaml} as it was read; the office's, not the program's.
 *
 * @param rules dated, in any order
 */
public record SessionRules(List<Rule> rules) {
  public SessionRules {
    rules = List.copyOf(rules);
  }

  /**
   * 一条规则。
   *
   * @param most live sessions of one account
   * @param validFrom first day on which it counts
   */
  public record Rule(
      Set<Role> roles, int most, LocalDate validFrom, String source, TextStatus status)
      implements RoleRule {
    public Rule {
      roles = Set.copyOf(roles);
    }
  }

  /** What counts for this role on this day: the last rule in force; empty when there is none. */
  public OptionalInt most(Role role, LocalDate day) {
    return RoleRule.inForce(rules, role, day)
        .map(rule -> OptionalInt.of(rule.most()))
        .orElse(OptionalInt.empty());
  }
}
