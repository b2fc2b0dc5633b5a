package org.relieflink.platform.staff.internal;

import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.RoleRules.Grantable;
import org.relieflink.platform.staff.RoleRules.Incompatible;

/** 读给权的规则：{@code staff/roles.yaml}. */
final class RoleRuleReader {
  private static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "grants", "incompatible", "lines");
  private static final Set<String> GRANT =
      Set.of("by", "roles", "second_person", "source", "status");
  private static final Set<String> INCOMPATIBLE =
      Set.of("title", "one", "other", "source", "status");

  private RoleRuleReader() {}

  static RoleRules shipped() {
    return rules(RuleFile.shipped("staff/roles.yaml", FILE));
  }

  static RoleRules read(String yaml) {
    return rules(RuleFile.parse(yaml, FILE));
  }

  private static RoleRules rules(RuleFile file) {
    return new RoleRules(
        file.rows("grants", GRANT).stream().map(RoleRuleReader::grantable).toList(),
        file.rows("incompatible", INCOMPATIBLE).stream().map(RoleRuleReader::incompatible).toList(),
        file.words("lines"));
  }

  private static Grantable grantable(RuleFile row) {
    if (!row.has("second_person")) {
      throw new IllegalStateException("staff/roles.yaml: second_person missing in " + row);
    }
    return new Grantable(
        row.word(Role.class, "by"),
        row.words(Role.class, "roles"),
        row.flag("second_person"),
        row.text("source"),
        row.status());
  }

  private static Incompatible incompatible(RuleFile row) {
    return new Incompatible(
        row.text("title"),
        row.words(Role.class, "one"),
        row.words(Role.class, "other"),
        row.text("source"),
        row.status());
  }
}
