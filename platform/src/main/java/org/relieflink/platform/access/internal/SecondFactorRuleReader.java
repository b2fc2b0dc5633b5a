package org.relieflink.platform.access.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.FactorNeed;
import org.relieflink.platform.access.KeyVerification;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.RoleRule;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SecondFactorRules.Keys;
import org.relieflink.platform.access.SecondFactorRules.Rule;
import org.springframework.core.io.Resource;

/**
 * 读登录第二步的规则：a number out of range, or a role without a rule, stops the start as well, since it
 * would let in who should not be.
 */
final class SecondFactorRuleReader {
  private static final int WIDEST_WINDOW = 2; // each step more is one more code that is right
  private static final int LONGEST_MINUTES = 30;
  private static final int LONGEST_QUESTION = 10; // minutes: WebAuthn recommends no more

  private static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "roles",
          "window_steps",
          "second_step_minutes",
          "key_verification",
          "key_challenge_minutes");
  private static final Set<String> RULE = Set.of("roles", "need", "valid_from", "source", "status");
  private static final Set<String> SOURCED = Set.of("value", "source", "status");

  private SecondFactorRuleReader() {}

  static SecondFactorRules read(Resource file) {
    return rules(RuleFile.open(file.getDescription(), file::getInputStream, FILE));
  }

  private static SecondFactorRules rules(RuleFile file) {
    List<Rule> rules = file.rows("roles", RULE).stream().map(SecondFactorRuleReader::rule).toList();
    RoleRule.requireWhole(file.file(), rules, file.day("last_confirmed_on"));
    return new SecondFactorRules(
        rules,
        sourced(file, "window_steps").number("value", 0, WIDEST_WINDOW),
        Duration.ofMinutes(
            sourced(file, "second_step_minutes").number("value", 1, LONGEST_MINUTES)),
        new Keys(
            sourced(file, "key_verification").word(KeyVerification.class, "value"),
            Duration.ofMinutes(
                sourced(file, "key_challenge_minutes").number("value", 1, LONGEST_QUESTION))));
  }

  private static Rule rule(RuleFile row) {
    return new Rule(
        row.words(Role.class, "roles"),
        row.word(FactorNeed.class, "need"),
        row.day("valid_from"),
        row.text("source"),
        row.status());
  }

  /** Each value says where it comes from. */
  private static RuleFile sourced(RuleFile file, String key) {
    RuleFile value = file.part(key, SOURCED);
    value.text("source");
    value.status();
    return value;
  }
}
