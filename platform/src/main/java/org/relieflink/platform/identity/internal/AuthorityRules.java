package org.relieflink.platform.identity.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.identity.AuthorityRule;
import org.relieflink.platform.identity.HouseholdBound;

/** 以谁为准的规则表：which list counts for which field, and the limits of the page. */
final class AuthorityRules implements HouseholdBound {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "opening", "candidates", "household", "authority");
  private static final Set<String> AUTHORITY =
      Set.of("field", "contracts", "status", "source", "valid_from", "valid_to");

  private final List<AuthorityRule> rules;
  private final DatedNumbers minutes;
  private final DatedNumbers most;
  private final DatedNumbers family;

  AuthorityRules(RuleFile yaml) {
    rules = yaml.rows("authority", AUTHORITY).stream().map(AuthorityRules::rule).toList();
    minutes = DatedNumbers.read(yaml, "opening", "minutes");
    most = DatedNumbers.read(yaml, "candidates", "most");
    family = DatedNumbers.read(yaml, "household", "members");
    for (AuthorityRule rule : rules) {
      if (rules.stream()
              .filter(one -> one.field().equals(rule.field()) && one.validOn(rule.validFrom()))
              .count()
          > 1) {
        throw new IllegalStateException(
            "identity rules: two for " + rule.field() + " on " + rule.validFrom());
      }
    }
  }

  private static AuthorityRule rule(RuleFile row) {
    return new AuthorityRule(
        row.text("field"),
        row.words("contracts"),
        row.status(),
        row.text("source"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  Optional<AuthorityRule> find(String field, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.field().equals(field) && rule.validOn(day))
        .findFirst();
  }

  /** How long an opened person stays open. */
  Duration opened(LocalDate day) {
    return Duration.ofMinutes(minutes.on(day));
  }

  @Override
  public int members(LocalDate day) {
    return family.on(day);
  }

  /** Candidates on one page. */
  int candidates(LocalDate day) {
    return most.on(day);
  }
}
