package org.relieflink.platform.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.relieflink.law.TextStatus;

/**
 * 登录第二步的规则：{@code access/rules/second-factor.yaml} as it was read; the office's, not the program's.
 *
 * @param rules dated, in any order
 * @param windowSteps how many codes of 30 seconds before and after the present one are taken
 * @param secondStep how long after the password the second step can be done
 * @param keys what is asked of security keys
 */
public record SecondFactorRules(List<Rule> rules, int windowSteps, Duration secondStep, Keys keys) {
  public SecondFactorRules {
    rules = List.copyOf(rules);
  }

  /**
   * 一条规则。
   *
   * @param validFrom first day on which it counts
   */
  public record Rule(
      Set<Role> roles, FactorNeed need, LocalDate validFrom, String source, TextStatus status)
      implements RoleRule {
    public Rule {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * 对安全密钥的要求。
   *
   * @param verification whether they ask who holds them
   * @param challenge how long a question can be answered
   */
  public record Keys(KeyVerification verification, Duration challenge) {}

  /** What counts for this role on this day: the last rule that is in force; none asks nothing. */
  public FactorNeed need(Role role, LocalDate day) {
    return RoleRule.inForce(rules, role, day).map(Rule::need).orElse(FactorNeed.ALLOWED);
  }
}
