package org.relieflink.platform.identity.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.identity.AuthorityRule;

/** 以谁为准的规则表：which list counts for which field, and the limits of the page. */
final class AuthorityRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "opening", "candidates", "household", "authority");
  private static final Set<String> AUTHORITY =
      Set.of("field", "contracts", "status", "source", "valid_from", "valid_to");

  private final List<AuthorityRule> rules;
  private final List<Limit> minutes;
  private final List<Limit> most;
  private final List<Limit> family;

  private record Limit(int number, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  AuthorityRules(RuleFile yaml) {
    rules = yaml.rows("authority", AUTHORITY).stream().map(AuthorityRules::rule).toList();
    minutes = limits(yaml, "opening", "minutes");
    most = limits(yaml, "candidates", "most");
    family = limits(yaml, "household", "members");
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

  private static List<Limit> limits(RuleFile yaml, String part, String key) {
    List<Limit> limits =
        yaml.rows(part, Set.of(key, "status", "source", "valid_from", "valid_to")).stream()
            .peek(RuleFile::status)
            .map(
                row -> new Limit(row.number(key), row.day("valid_from"), row.dayOrNull("valid_to")))
            .toList();
    for (Limit limit : limits) {
      if (limits.stream().filter(one -> one.validOn(limit.from)).count() > 1) {
        throw new IllegalStateException(
            "identity rules: two limits of " + part + " on " + limit.from);
      }
    }
    return limits;
  }

  private static int inForce(List<Limit> limits, LocalDate day) {
    return limits.stream()
        .filter(limit -> limit.validOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("identity rules: no limit on " + day))
        .number;
  }

  Optional<AuthorityRule> find(String field, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.field().equals(field) && rule.validOn(day))
        .findFirst();
  }

  /** How long an opened person stays open. */
  Duration opened(LocalDate day) {
    return Duration.ofMinutes(inForce(minutes, day));
  }

  /** Members of one household on one page: institutions are households too. */
  int members(LocalDate day) {
    return inForce(family, day);
  }

  /** Candidates on one page. */
  int candidates(LocalDate day) {
    return inForce(most, day);
  }
}
