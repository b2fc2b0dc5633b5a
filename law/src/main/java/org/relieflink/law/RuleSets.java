package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 全部规则组，按机关、日期、人群找。All rule sets; the day of handling and the organ choose, so old cases keep their
 * rules.
 */
public final class RuleSets {
  private static final RuleSets SHIPPED = read(Resources.text("rulesets.yaml")).orThrow();

  private final List<RuleSet> sets;

  private RuleSets(List<RuleSet> sets) {
    this.sets = List.copyOf(sets);
  }

  /** The sets that ship with the program. */
  public static RuleSets shipped() {
    return SHIPPED;
  }

  /** All sets in file order. */
  public List<RuleSet> all() {
    return sets;
  }

  /** The set of the organ on that day first, then those of the applicant's groups. */
  public List<RuleSet> applicable(Facts facts, LocalDate on) {
    Organ organ = facts.circumstances().organ();
    Set<Group> groups = groups(facts, on);
    return sets.stream()
        .filter(set -> set.organs().contains(organ) && set.covers(on))
        .filter(set -> set.onlyFor() == null || groups.contains(set.onlyFor()))
        .sorted(java.util.Comparator.comparing(set -> set.onlyFor() != null))
        .toList();
  }

  private static Set<Group> groups(Facts facts, LocalDate on) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    groups.addAll(facts.circumstances().groupSet());
    LocalDate born = facts.applicant().birthDate();
    if (born != null && Majority.shipped().minor(born, on)) {
      groups.add(Group.MINOR);
    }
    return groups;
  }

  /** Reads rule sets. */
  public static Reading<RuleSets> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    List<RuleSet> sets = new ArrayList<>();
    YamlSource.root(yaml, problems).ifPresent(root -> all(root, sets));
    return problems.result(() -> new RuleSets(sets));
  }

  private static void all(YamlMap root, List<RuleSet> into) {
    for (YamlMap row : root.maps("rulesets")) {
      RuleSet set = set(row);
      into.stream()
          .filter(other -> overlap(set, other))
          .forEach(
              other ->
                  row.problem(
                      "from", "和“" + other.id() + "”在同一天管同一个机关。", "请给前一组写 to，写到新一组施行的前一天。"));
      into.add(set);
    }
    root.finish();
  }

  private static boolean overlap(RuleSet one, RuleSet other) {
    boolean same =
        one.onlyFor() == other.onlyFor()
            && one.organs().stream().anyMatch(other.organs()::contains);
    return same
        && (other.to() == null || !one.from().isAfter(other.to()))
        && (one.to() == null || !other.from().isAfter(one.to()));
  }

  private static RuleSet set(YamlMap row) {
    RuleSet set =
        new RuleSet(
            row.text("id"),
            row.text("title"),
            organs(row),
            row.has("for") ? row.oneOf("for", Group.words()) : everybody(row),
            row.date("from"),
            row.dateIfAny("to").orElse(null),
            row.oneOf("status", TextStatus.words()),
            row.text("source"),
            registered(row.map("otherwise")),
            row.mapIfAny("no_time_limit").map(RuleSets::registered).orElse(null),
            rules(row));
    row.finish();
    return set;
  }

  private static @Nullable Group everybody(YamlMap row) {
    row.textOr("for", "");
    return null;
  }

  private static List<Organ> organs(YamlMap row) {
    List<Organ> organs = new ArrayList<>();
    for (String word : row.texts("organs")) {
      Organ organ = Organ.words().get(word);
      if (organ == null) {
        row.problem(
            "organs",
            "不认识机关“" + word + "”。",
            "可以写：" + String.join("、", Organ.words().keySet()) + "。");
      } else {
        organs.add(organ);
      }
    }
    return organs;
  }

  private static List<RuleSet.Cited> rules(YamlMap row) {
    List<RuleSet.Cited> rules = new ArrayList<>();
    for (YamlMap one : row.maps("rules")) {
      EligibilityRule rule = one.oneOf("rule", EligibilityRule.words());
      rules.add(new RuleSet.Cited(rule, registered(one)));
    }
    return rules;
  }

  private static Clause registered(YamlMap row) {
    String instrument = row.text("instrument");
    String article = row.text("article");
    Clause clause = Instruments.shipped().findClause(instrument, article).orElse(null);
    if (clause == null) {
      row.problem("article", "登记表里没有“" + instrument + " " + article + "”。", "请先在规范性文件登记表里登记这一条。");
      clause = new Clause(instrument, instrument, article, TextStatus.UNVERIFIED, "");
    }
    row.finish();
    return clause;
  }
}
