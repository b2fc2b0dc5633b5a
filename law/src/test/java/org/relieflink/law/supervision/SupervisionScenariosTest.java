package org.relieflink.law.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relieflink.law.Finding;

@DisplayName("监督规则的场景：每条规则都有成线索、不成线索、要人核对的例子")
class SupervisionScenariosTest {
  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return SupervisionScenarios.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.rule() + " " + one.title(), () -> check(one)));
  }

  @Test
  @DisplayName("目录里每条现行规则三种结果都有场景")
  void every_rule_has_all_three() {
    TreeSet<String> seen = new TreeSet<>();
    SupervisionScenarios.all()
        .forEach(one -> seen.add(one.rule() + " " + one.expected().replace("open", "unknown")));
    for (SupervisionRule rule :
        SupervisionCatalogue.shipped().rulesOn(LocalDate.of(2026, 11, 23))) {
      assertThat(seen).contains(rule.id() + " met", rule.id() + " nothing", rule.id() + " unknown");
    }
  }

  private static void check(SupervisionScenarios.Scenario scenario) {
    SupervisionRule rule =
        SupervisionCatalogue.shipped().find(scenario.rule(), scenario.facts().day()).orElseThrow();
    SupervisionCheck check = SupervisionCheck.of(rule, scenario.facts());
    assertThat(outcome(check)).isEqualTo(scenario.expected());
    for (SupervisionLead lead : check.leads()) {
      assertThat(lead.steps()).isNotEmpty();
      assertThat(lead.steps()).allSatisfy(step -> assertThat(step.reason()).isNotBlank());
      assertThat(lead.recordIds()).startsWith(scenario.facts().own().recordId());
    }
  }

  private static String outcome(SupervisionCheck check) {
    Optional<Finding> finding = check.leads().stream().map(SupervisionLead::finding).findFirst();
    return finding.map(Finding::code).orElse(check.open() ? "open" : "nothing");
  }
}
