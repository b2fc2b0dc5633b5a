package org.relieflink.platform.watch.internal.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRule;
import org.relieflink.platform.watch.WatchRule.Usual;

/** 预警规则表：all versions of all rules, and which actions of the trail they count. */
public final class WatchRules {
  public static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "looks", "refusals", "reveals", "verdicts", "rules");
  private static final Set<String> RULE =
      Set.of(
          "kind",
          "bound",
          "at_least",
          "times_usual",
          "history",
          "minutes",
          "working_days",
          "look_back_days",
          "from",
          "until",
          "status",
          "source",
          "valid_from",
          "valid_to");

  private final List<WatchRule> rules;
  private final Set<String> looks;
  private final Set<String> refusals;
  private final Set<String> reveals;
  private final Set<String> verdicts;

  public WatchRules(RuleFile yaml) {
    this.rules = yaml.rows("rules", RULE).stream().map(WatchRules::rule).toList();
    this.looks = Set.copyOf(yaml.words("looks"));
    this.refusals = Set.copyOf(yaml.words("refusals"));
    this.reveals = Set.copyOf(yaml.words("reveals"));
    this.verdicts = Set.copyOf(yaml.words("verdicts"));
    rules.forEach(this::check);
  }

  private static WatchRule rule(RuleFile row) {
    return new WatchRule(
        row.word(AlarmKind.class, "kind"),
        number(row, "bound"),
        new Usual(number(row, "at_least"), number(row, "times_usual"), number(row, "history")),
        number(row, "minutes"),
        number(row, "working_days"),
        number(row, "look_back_days"),
        row.has("from") ? row.time("from") : null,
        row.has("until") ? row.time("until") : null,
        row.status(),
        row.text("source"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  private static int number(RuleFile row, String key) {
    return row.has(key) ? row.number(key) : 0;
  }

  private void check(WatchRule rule) {
    boolean whole =
        switch (rule.kind()) {
          case VOLUME_HOUR, VOLUME_DAY, FOREIGN_REGION ->
              rule.bound() > 0 && (rule.usual().times() == 0 || rule.lookBackDays() > 0);
          case ODD_HOURS -> rule.bound() > 0 && rule.from() != null && rule.until() != null;
          case REFUSED_IN_ROW -> rule.bound() > 0 && rule.minutes() > 0;
          case REVEAL_WITHOUT_VERDICT ->
              rule.bound() > 0 && rule.workingDays() > 0 && rule.lookBackDays() > 0;
          case OWN_CIRCLE -> rule.lookBackDays() > 0;
          case NEIGHBORS -> rule.bound() > 0 && rule.lookBackDays() > 0;
          case QUOTA_USED_UP, HONEY, FERRY_REPLAYED -> true;
          case FUND_UNDECIDED, FUND_DEAD, FUND_RELATIVE -> rule.lookBackDays() > 0;
          case FUND_UNPAID,
              FUND_ONE_ACCOUNT,
              FUND_NEAR_NUMBERS,
              FUND_JUST_UNDER,
              FUND_SPLIT,
              FUND_LATE ->
              rule.bound() > 0 && rule.lookBackDays() > 0;
          case FUND_ODD_HOURS ->
              rule.from() != null && rule.until() != null && rule.lookBackDays() > 0;
        };
    long sameDay =
        on(rule.validFrom()).stream().filter(other -> other.kind() == rule.kind()).count();
    if (!whole || sameDay > 1) {
      throw new IllegalStateException("watch rule not whole, or there twice: " + rule);
    }
  }

  List<WatchRule> on(LocalDate day) {
    return rules.stream().filter(rule -> rule.validOn(day)).toList();
  }

  Optional<WatchRule> find(AlarmKind kind, LocalDate day) {
    return on(day).stream().filter(rule -> rule.kind() == kind).findFirst();
  }

  /** Actions that this kind of alarm counts. */
  Set<String> actions(AlarmKind kind) {
    return switch (kind) {
      case REFUSED_IN_ROW -> refusals;
      case REVEAL_WITHOUT_VERDICT -> reveals;
      default -> looks;
    };
  }

  Set<String> verdicts() {
    return verdicts;
  }
}
