package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("资格意见的文字：每个场景一段，一字不差")
class OpinionsTest {
  @Test
  @DisplayName("每个场景的意见写成什么话，一字不差（-Drelief.write=true 时重写）")
  void in_words() {
    Approved.same(
        "opinions.txt",
        EligibilityScenarios.all().stream().map(OpinionsTest::page).collect(Collectors.joining()));
  }

  private static String page(EligibilityScenarios.Scenario scenario) {
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
}
