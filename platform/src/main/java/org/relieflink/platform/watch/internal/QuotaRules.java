package org.relieflink.platform.watch.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.watch.Quota;
import org.relieflink.platform.watch.QuotaCeiling;
import org.relieflink.platform.watch.QuotaDeed;

/** 额度表：all versions of all quotas, checked against the law's thresholds when it is read. */
public final class QuotaRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "ceilings", "second_person_above", "quotas");
  private static final Set<String> CEILING = Set.of("deed", "records", "instrument", "article");
  private static final Set<String> QUOTA =
      Set.of("role", "deed", "per_day", "status", "source", "valid_from", "valid_to");

  private static final Set<String> ABOVE =
      Set.of("rows", "status", "source", "valid_from", "valid_to");

  private final List<QuotaCeiling> ceilings;
  private final List<Quota> quotas;
  private final List<Above> above;

  /** More rows than these leave only once another person agreed. */
  private record Above(long rows, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  QuotaRules(RuleFile yaml) {
    this.ceilings = yaml.rows("ceilings", CEILING).stream().map(QuotaRules::ceiling).toList();
    this.quotas = yaml.rows("quotas", QUOTA).stream().map(QuotaRules::quota).toList();
    this.above = yaml.rows("second_person_above", ABOVE).stream().map(QuotaRules::above).toList();
    belowTheLaw();
    oneADay();
  }

  private static QuotaCeiling ceiling(RuleFile row) {
    return new QuotaCeiling(row.word(QuotaDeed.class, "deed"), row.number("records"), row.clause());
  }

  private static Quota quota(RuleFile row) {
    return new Quota(
        row.word(Role.class, "role"),
        row.word(QuotaDeed.class, "deed"),
        row.number("per_day"),
        row.status(),
        row.text("source"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  private static Above above(RuleFile row) {
    row.status();
    row.text("source");
    return new Above(row.number("rows"), row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  private void belowTheLaw() {
    Map<QuotaDeed, Long> most = new HashMap<>();
    ceilings.forEach(ceiling -> most.put(ceiling.deed(), ceiling.records()));
    for (Quota quota : quotas) {
      Long ceiling = most.get(quota.deed());
      if (ceiling == null || quota.perDay() >= ceiling) {
        throw new IllegalStateException(
            "quota of " + quota.role() + " " + quota.deed() + " is not below " + ceiling);
      }
    }
  }

  private void oneADay() {
    for (Quota quota : quotas) {
      long same =
          on(quota.validFrom()).stream()
              .filter(other -> other.role() == quota.role() && other.deed() == quota.deed())
              .count();
      if (same > 1) {
        throw new IllegalStateException("two quotas of " + quota.role() + " " + quota.deed());
      }
    }
  }

  List<Quota> on(LocalDate day) {
    return quotas.stream().filter(quota -> quota.validOn(day)).toList();
  }

  Optional<Quota> find(Role role, QuotaDeed deed, LocalDate day) {
    return on(day).stream()
        .filter(quota -> quota.role() == role && quota.deed() == deed)
        .findFirst();
  }

  List<QuotaCeiling> ceilings() {
    return ceilings;
  }

  /** The threshold of the day; on a day without a rule every row wants another person. */
  public long secondPersonAbove(LocalDate day) {
    return above.stream().filter(rule -> rule.validOn(day)).mapToLong(Above::rows).min().orElse(0);
  }
}
