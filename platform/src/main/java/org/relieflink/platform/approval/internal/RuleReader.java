package org.relieflink.platform.approval.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRule;

/**
 * 读授权规则：{@code approval/rules.yaml}, strictly: an unknown key, role, kind or clause stops the
 * start, since a rule that is half understood guards nothing.
 */
final class RuleReader {
  private static final Set<String> FILE = Set.of("version", "last_confirmed_on", "rules");
  private static final Set<String> KEYS =
      Set.of(
          "kind",
          "title",
          "ask",
          "agree",
          "agreements",
          "lifetime",
          "source",
          "basis",
          "valid_from",
          "valid_to");
  private static final Set<String> AGREEMENTS =
      Set.of("persons", "departments", "own_department", "status");
  private static final Set<String> LIFETIME = Set.of("hours", "status");
  private static final Set<String> BASIS = Set.of("instrument", "article");

  private RuleReader() {}

  static List<ApprovalRule> shipped() {
    return rules(RuleFile.shipped("approval/rules.yaml", FILE));
  }

  static List<ApprovalRule> read(String yaml) {
    return rules(RuleFile.parse(yaml, FILE));
  }

  private static List<ApprovalRule> rules(RuleFile file) {
    return file.rows("rules", KEYS).stream().map(RuleReader::rule).toList();
  }

  private static ApprovalRule rule(RuleFile row) {
    RuleFile agreements = row.part("agreements", AGREEMENTS);
    RuleFile lifetime = row.part("lifetime", LIFETIME);
    return new ApprovalRule(
        row.word(ApprovalKind.class, "kind"),
        row.text("title"),
        row.words(Role.class, "ask"),
        row.words(Role.class, "agree"),
        agreements.number("persons"),
        agreements.number("departments"),
        agreements.flag("own_department"),
        Duration.ofHours(lifetime.number("hours")),
        agreements.status(),
        lifetime.status(),
        row.text("source"),
        row.rows("basis", BASIS).stream().map(RuleFile::clause).toList(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }
}
