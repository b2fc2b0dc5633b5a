package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

@DisplayName("资格规则的场景：每条规则都有符合、不符合、还不清楚的例子")
class EligibilityScenariosTest {
  private record Turn(FactKey fact, Answer to, String standing) {}

  private record Scenario(
      String rule, String title, String expected, String says, Facts facts, List<Turn> turns) {}

  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return all().stream().map(one -> DynamicTest.dynamicTest(one.title(), () -> check(one)));
  }

  @Test
  @DisplayName("每条规则三种结果都有场景；总的意见四种都有")
  void every_rule_has_all_three() {
    TreeSet<String> seen = new TreeSet<>();
    all().forEach(one -> seen.add(one.rule() + " " + one.expected()));
    for (EligibilityRule rule : EligibilityRule.values()) {
      for (Finding finding : Finding.values()) {
        assertThat(seen).contains(rule.id() + " " + finding.code());
      }
    }
    for (EligibilityOpinion.Standing standing : EligibilityOpinion.Standing.values()) {
      assertThat(seen).contains("overall " + standing.code());
    }
  }

  @Test
  @DisplayName("没有两个场景标题相同，场景文件和场景至少各一百五十个（连监督的）")
  void enough_and_no_two_the_same() {
    assertThat(all().stream().map(one -> one.rule() + one.title() + one.facts().asOf()))
        .doesNotHaveDuplicates();
    assertThat(Docs.yaml("scenarios")).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  @DisplayName("每个场景的意见写成什么话，一字不差（-Drelief.write=true 时重写）")
  void in_words() {
    Approved.same(
        "opinions.txt",
        all().stream().map(EligibilityScenariosTest::page).collect(Collectors.joining()));
  }

  private static String page(Scenario scenario) {
    Facts facts = scenario.facts();
    EligibilityOpinion opinion = Eligibility.assess(facts, facts.asOf());
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("# " + scenario.rule() + " " + scenario.title() + "，" + facts.asOf());
    lines.add(opinion.standing().label());
    opinion.summary().forEach(one -> lines.add("  " + one));
    if (!opinion.exceptionNote().isEmpty()) {
      lines.add("  例外  " + opinion.exceptionNote());
    }
    opinion.ruleSets().forEach(one -> lines.add("  按  " + one.title()));
    if (scenario.rule().equals("overall")) {
      opinion.requests().forEach(one -> lines.add("  请  " + one.ask() + "：" + one.request()));
    }
    opinion.findings().stream()
        .filter(one -> one.rule().id().equals(scenario.rule()))
        .forEach(one -> finding(one, lines));
    if (!scenario.turns().isEmpty()) {
      Counterfactual.of(facts, facts.asOf()).forEach(one -> lines.add("  如果  " + one.text()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void finding(RuleFinding one, List<String> lines) {
    lines.add("  本条  " + one.findingText() + "，" + one.clause().textWithStatus());
    lines.add("    " + one.reason());
    one.evidence().forEach(evidence -> lines.add("    凭  " + evidence.text()));
    one.requests().forEach(request -> lines.add("    查  " + request.label()));
  }

  private static void check(Scenario scenario) {
    Facts facts = scenario.facts();
    EligibilityOpinion opinion = Eligibility.assess(facts, facts.asOf());
    if (scenario.rule().equals("overall")) {
      overall(scenario, opinion);
      return;
    }
    RuleFinding finding =
        opinion.findings().stream()
            .filter(one -> one.rule().id().equals(scenario.rule()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.finding().code()).isEqualTo(scenario.expected());
    assertThat(finding.reason()).isNotBlank();
    boolean asks = !finding.requests().isEmpty();
    assertThat(asks).isEqualTo(finding.finding() == Finding.UNKNOWN);
  }

  private static void overall(Scenario scenario, EligibilityOpinion opinion) {
    assertThat(opinion.standing().code())
        .as(String.join("", opinion.summary()))
        .isEqualTo(scenario.expected());
    assertThat(String.join("", opinion.summary())).isNotEmpty().contains(scenario.says());
    if (opinion.standing() == EligibilityOpinion.Standing.UNCLEAR
        && !opinion.findings().isEmpty()) {
      assertThat(opinion.requests()).as("还不清楚就要说查什么").isNotEmpty();
    }
    List<Counterfactual> found =
        scenario.turns().isEmpty()
            ? List.of()
            : Counterfactual.of(scenario.facts(), scenario.facts().asOf());
    for (Turn turn : scenario.turns()) {
      assertThat(found)
          .anySatisfy(
              one -> {
                assertThat(one.fact()).isEqualTo(turn.fact());
                assertThat(one.other()).isEqualTo(turn.to());
                assertThat(one.standing().code()).isEqualTo(turn.standing());
                assertThat(one.text()).contains(turn.fact().label(), one.standing().label());
              });
    }
  }

  private static List<Scenario> all() {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : Docs.yaml("scenarios")) {
      String text = Docs.text(file);
      if (text.contains("\nrule: ")
          && text.contains("\nscenarios:")
          && !file.toString().contains("supervision")) {
        read(text, scenarios);
      }
    }
    return scenarios;
  }

  private static void read(String yaml, List<Scenario> into) {
    YamlProblems problems = new YamlProblems();
    YamlMap root = YamlSource.root(yaml, problems).orElseThrow();
    LocalDate on = root.date("date");
    String rule = root.text("rule");
    String place = root.text("place");
    String organ = root.textOr("organ", "procuratorate");
    LocalDate born = root.dateIfAny("born").orElse(LocalDate.parse("1980-01-01"));
    List<Circumstances.Member> groups =
        root.texts("groups").stream()
            .map(word -> new Circumstances.Member(Group.words().get(word), "移送函", on))
            .toList();
    for (YamlMap one : root.maps("scenarios")) {
      Map<FactKey, FactAnswer> answers =
          one.mapIfAny("answers").map(FactsFile::answers).orElse(Map.of());
      Organ handling = Organ.words().get(one.textOr("organ", organ));
      Facts facts =
          new Facts(
              new Facts.Applicant("某某", one.dateIfAny("born").orElse(born), ""),
              one.dateIfAny("date").orElse(on),
              place,
              new Facts.Matter("", "minor", Facts.Harm.OTHER, Facts.Fault.NONE, ""),
              List.of(),
              List.of(),
              new Facts.Compensation(0, 0, ""),
              answers,
              new Circumstances(
                  handling, one.dateIfAny("harmed_on").orElse(null), null, "", null, null, groups));
      into.add(
          new Scenario(
              rule,
              one.text("title"),
              one.text("expected"),
              one.textOr("says", ""),
              facts,
              turns(one)));
      one.finish();
    }
    root.finish();
    assertThat(problems.list()).as(yaml.substring(0, 60)).isEmpty();
  }

  private static List<Turn> turns(YamlMap one) {
    List<Turn> turns = new ArrayList<>();
    for (YamlMap turn : one.maps("turns")) {
      turns.add(
          new Turn(
              turn.oneOf("fact", FactKey.words()),
              turn.oneOf("to", Answer.words()),
              turn.text("standing")));
      turn.finish();
    }
    return turns;
  }
}
