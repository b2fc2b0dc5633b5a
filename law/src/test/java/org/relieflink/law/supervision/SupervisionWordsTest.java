package org.relieflink.law.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Approved;

@DisplayName("监督线索的文字：每个场景一段，一字不差")
class SupervisionWordsTest {
  @Test
  @DisplayName("每个场景说成什么话，一字不差（-Drelief.write=true 时重写）")
  void in_words() {
    Approved.same(
        "supervision.txt",
        SupervisionScenarios.all().stream()
            .map(SupervisionWordsTest::page)
            .collect(Collectors.joining()));
  }

  private static String page(SupervisionScenarios.Scenario scenario) {
    SupervisionRule rule =
        SupervisionCatalogue.shipped().find(scenario.rule(), scenario.facts().day()).orElseThrow();
    SupervisionCheck check = SupervisionCheck.of(rule, scenario.facts());
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("# " + scenario.rule() + " " + scenario.title());
    lines.add(check.open() ? "没有线索，也不能说没有问题" : check.leads().isEmpty() ? "没有线索" : "线索");
    for (SupervisionLead lead : check.leads()) {
      lines.add("  " + lead.finding().label() + "  " + lead.key() + "  凭 " + lead.recordIds());
      for (RuleStep step : lead.steps()) {
        lines.add("  问  " + step.asks());
        lines.add("    " + step.finding().label() + "  " + step.reason() + "  " + step.recordIds());
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
