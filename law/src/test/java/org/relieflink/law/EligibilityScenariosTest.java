package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("资格规则的场景：每条规则都有符合、不符合、还不清楚的例子")
class EligibilityScenariosTest {
  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return EligibilityScenarios.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.title(), () -> check(one)));
  }

  @Test
  @DisplayName("每条规则三种结果都有场景；总的意见四种都有")
  void every_rule_has_all_three() {
    TreeSet<String> seen = new TreeSet<>();
    EligibilityScenarios.all().forEach(one -> seen.add(one.rule() + " " + one.expected()));
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
    assertThat(
            EligibilityScenarios.all().stream()
                .map(one -> one.rule() + one.title() + one.facts().asOf()))
        .doesNotHaveDuplicates();
    assertThat(Docs.yaml("scenarios")).hasSizeGreaterThanOrEqualTo(150);
  }

  private static void check(EligibilityScenarios.Scenario scenario) {
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

  private static void overall(EligibilityScenarios.Scenario scenario, EligibilityOpinion opinion) {
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
    for (EligibilityScenarios.Turn turn : scenario.turns()) {
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
}
