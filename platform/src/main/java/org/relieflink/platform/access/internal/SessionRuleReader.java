package org.relieflink.platform.access.internal;

import java.util.List;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.RoleRule;
import org.relieflink.platform.access.SessionRules;
import org.relieflink.platform.access.SessionRules.Rule;
import org.springframework.core.io.Resource;

/** 读同时登录几处的规则：a role without a rule stops the start, since it would be bounded by nothing. */
final class SessionRuleReader {
  private static final int MOST = 20; // more is no bound
  private static final Set<String> FILE = Set.of("version", "last_confirmed_on", "sessions");
  private static final Set<String> RULE = Set.of("roles", "most", "valid_from", "source", "status");

  private SessionRuleReader() {}

  static SessionRules read(Resource resource) {
    RuleFile file = RuleFile.open(resource.getDescription(), resource::getInputStream, FILE);
    List<Rule> rules = file.rows("sessions", RULE).stream().map(SessionRuleReader::rule).toList();
    RoleRule.requireWhole(file.file(), rules, file.day("last_confirmed_on"));
    return new SessionRules(rules);
  }

  private static Rule rule(RuleFile row) {
    return new Rule(
        row.words(Role.class, "roles"),
        row.number("most", 1, MOST),
        row.day("valid_from"),
        row.text("source"),
        row.status());
  }
}
