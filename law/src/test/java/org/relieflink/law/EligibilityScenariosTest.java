package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
  private record Scenario(
      String rule, String title, String expected, Map<FactKey, FactAnswer> answers, LocalDate on) {}

  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return all().stream().map(one -> DynamicTest.dynamicTest(one.title(), () -> check(one)));
  }

  @Test
  @DisplayName("十六条规则，每条三种结果都有场景；总的意见四种都有")
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

  private static void check(Scenario scenario) {
    Facts facts = Docs.fourYearOld().facts().withAnswers(scenario.answers());
    EligibilityOpinion opinion = Eligibility.assess(facts, scenario.on());
    if (scenario.rule().equals("overall")) {
      assertThat(opinion.standing().code()).isEqualTo(scenario.expected());
      assertThat(opinion.summary()).isNotEmpty();
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

  private static List<Scenario> all() {
    List<Scenario> scenarios = new ArrayList<>();
    for (String folder : List.of("scenarios/spp-2021", "scenarios/zzw-2014-3")) {
      Docs.yaml(folder).forEach(file -> read(Docs.text(file), scenarios));
    }
    return scenarios;
  }

  private static void read(String yaml, List<Scenario> into) {
    YamlProblems problems = new YamlProblems();
    YamlMap root = YamlSource.root(yaml, problems).orElseThrow();
    LocalDate on = root.date("date");
    String rule = root.text("rule");
    root.text("place");
    for (YamlMap one : root.maps("scenarios")) {
      Map<FactKey, FactAnswer> answers =
          one.mapIfAny("answers").map(FactsFile::answers).orElse(Map.of());
      into.add(new Scenario(rule, one.text("title"), one.text("expected"), answers, on));
      one.finish();
    }
    root.finish();
    assertThat(problems.list()).isEmpty();
  }
}
