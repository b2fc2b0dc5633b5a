package org.relieflink.platform.incident.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.incident.DataKind;
import org.relieflink.platform.incident.DutyRule;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.IncidentStage;
import org.relieflink.platform.incident.LevelRule;
import org.relieflink.platform.incident.Touched;

/** 事件规则表：which actions show which data, what makes a level, what must be done by when. */
public final class IncidentRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "classes", "levels", "duties");
  private static final Set<String> CLASS =
      Set.of("kind", "sensitive", "rows", "persons_each", "actions");
  private static final Set<String> LEVEL =
      Set.of(
          "level",
          "persons",
          "sensitive_only",
          "status",
          "source",
          "instrument",
          "article",
          "valid_from",
          "valid_to");
  private static final Set<String> DUTY =
      Set.of(
          "stage",
          "title",
          "from",
          "hours",
          "waivable",
          "status",
          "source",
          "instrument",
          "article",
          "valid_from",
          "valid_to");

  private final Map<String, ClassRule> classes = new HashMap<>();
  private final List<LevelRule> levels;
  private final List<DutyRule> duties;

  IncidentRules(RuleFile yaml) {
    for (RuleFile row : yaml.rows("classes", CLASS)) {
      ClassRule rule =
          new ClassRule(
              row.word(DataKind.class, "kind"),
              row.flag("sensitive"),
              row.flag("rows"),
              row.has("persons_each") ? row.number("persons_each") : 0);
      row.words("actions").forEach(action -> put(action, rule));
    }
    levels = yaml.rows("levels", LEVEL).stream().map(IncidentRules::level).toList();
    duties = yaml.rows("duties", DUTY).stream().map(IncidentRules::duty).toList();
    levels.forEach(rule -> once(levels(rule.validFrom()), IncidentRules::same, rule));
    duties.forEach(rule -> once(inForce(rule.validFrom()), IncidentRules::same, rule));
  }

  /** A version that was not ended when the next began stops the start. */
  private static <T> void once(List<T> that, BiPredicate<T, T> same, T rule) {
    if (that.stream().filter(other -> same.test(other, rule)).count() > 1) {
      throw new IllegalStateException("incident rules: two versions on one day of " + rule);
    }
  }

  private static boolean same(LevelRule one, LevelRule other) {
    return one.level() == other.level() && one.sensitiveOnly() == other.sensitiveOnly();
  }

  private static boolean same(DutyRule one, DutyRule other) {
    return one.stage() == other.stage() && one.title().equals(other.title());
  }

  private List<DutyRule> inForce(LocalDate day) {
    return duties.stream().filter(rule -> rule.validOn(day)).toList();
  }

  /**
   * How an action counts.
   *
   * @param rows whether the rows of an export are the persons
   * @param personsEach so many at most for each entry; 0 = by whom the entry tells of
   */
  record ClassRule(DataKind kind, boolean sensitive, boolean rows, int personsEach) {}

  private void put(String action, ClassRule rule) {
    if (classes.put(action, rule) != null) {
      throw new IllegalStateException("incident rules: " + action + " is in two classes");
    }
  }

  private static LevelRule level(RuleFile row) {
    return new LevelRule(
        row.word(IncidentLevel.class, "level"),
        row.flag("sensitive_only"),
        row.number("persons"),
        row.status(),
        row.text("source"),
        row.clause(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  private static DutyRule duty(RuleFile row) {
    return new DutyRule(
        row.word(IncidentStage.class, "stage"),
        row.text("title"),
        row.word(IncidentLevel.class, "from"),
        Duration.ofHours(row.number("hours")),
        row.flag("waivable"),
        row.status(),
        row.text("source"),
        row.clause(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  /** What an action shows; nothing of anybody where the rules do not name it. */
  ClassRule of(String action) {
    return classes.getOrDefault(action, new ClassRule(DataKind.NONE, false, false, 0));
  }

  /** Actions that show data of somebody. */
  Set<String> actions() {
    return Set.copyOf(classes.keySet());
  }

  List<LevelRule> levels(LocalDate day) {
    return levels.stream().filter(rule -> rule.validOn(day)).toList();
  }

  /** The gravest level that is reached; the lowest where none is. */
  IncidentLevel proposed(Touched touched, LocalDate day) {
    return levels(day).stream()
        .filter(rule -> rule.reached(touched))
        .map(LevelRule::level)
        .max(Comparator.naturalOrder())
        .orElse(IncidentLevel.GENERAL);
  }

  /** Duties of a level, the soonest first. */
  List<DutyRule> duties(IncidentLevel level, LocalDate day) {
    return inForce(day).stream()
        .filter(rule -> level.atLeast(rule.from()))
        .sorted(Comparator.comparing(DutyRule::within))
        .toList();
  }
}
