package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("金额的场景：过错、例外、上限、范围、理由")
class AmountScenariosTest {
  private static final Pattern EXPECTED =
      Pattern.compile("# expected: (amount (\\d+) (\\w+)|refused (.+))");
  private static final RulePacks PACKS =
      RulePacks.shippedAnd(List.of(Docs.text("scenarios/packs/990124.yaml"))).orThrow();

  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return Docs.yaml("scenarios").stream()
        .filter(file -> Docs.text(file).contains("\n# expected: "))
        .map(file -> DynamicTest.dynamicTest(title(file), () -> check(file)));
  }

  @Test
  @DisplayName("超过上限：不拒绝，列出途径和审批；成年人没有未成年人的途径")
  void over_the_cap_is_flagged() {
    AmountProposal proposal = (AmountProposal) result("over-cap-open.yaml");
    assertThat(proposal.cap().state()).isEqualTo(CapCheck.State.OVER_OPEN);
    assertThat(proposal.cap().ways()).hasSize(1);
    assertThat(String.join("", proposal.notes())).contains("超过上限不是不能给", "上一级人民检察院");
    AmountProposal granted = (AmountProposal) result("over-cap-granted.yaml");
    assertThat(granted.cap().state()).isEqualTo(CapCheck.State.OVER_GRANTED);
  }

  @Test
  @DisplayName("没有工资数字：照算，写明上限没有核对")
  void without_a_wage_figure() {
    AmountProposal proposal = (AmountProposal) result("no-wage-figure.yaml");
    assertThat(proposal.cap().state()).isEqualTo(CapCheck.State.NO_FIGURE);
    assertThat(proposal.cap().notice()).contains("请人工核对");
  }

  @Test
  @DisplayName("取整是单独一步，写明取整规则")
  void rounding_is_a_step() {
    AmountProposal proposal = (AmountProposal) result("rounding-to-yuan.yaml");
    assertThat(proposal.steps())
        .filteredOn(step -> step.rule() == AmountRule.ROUNDING)
        .singleElement()
        .satisfies(step -> assertThat(step.stepFen()).isEqualTo(-10L));
  }

  @Test
  @DisplayName("没有人选定的值写明是默认口径、请复核")
  void defaults_say_so() {
    AmountProposal proposal = (AmountProposal) result("adult-default-mid.yaml");
    assertThat(proposal.steps().get(0).chooser()).isEqualTo("默认口径");
    assertThat(proposal.steps().get(0).reason()).contains("取中", "请复核");
  }

  @Test
  @DisplayName("例外的系数、理由、审批都写在这一步")
  void principal_fault_by_exception() {
    AmountProposal proposal = (AmountProposal) result("fault-principal-exception.yaml");
    assertThat(proposal.steps())
        .filteredOn(step -> step.rule() == AmountRule.PRINCIPAL_FAULT)
        .singleElement()
        .satisfies(step -> assertThat(step.reason()).contains("例外", "审批：检察长"));
  }

  @Test
  @DisplayName("怎样会变：追加选 10 倍为 44,000 元，同等责任为 20,000 元")
  void what_would_change_it() {
    FactsFile file = Docs.fourYearOld();
    RulePack pack = PACKS.effective("990123", file.facts().asOf()).orElseThrow();
    AmountProposal proposal =
        (AmountProposal) AmountCalculator.calculate(file.facts(), pack, file.choices());
    assertThat(WhatIf.of(proposal, pack))
        .contains(new WhatIf("追加：比照困境儿童选 10 倍", 4_400_000), new WhatIf("改为同等责任", 2_000_000));
  }

  private static void check(Path file) {
    Matcher expected = EXPECTED.matcher(Docs.text(file));
    assertThat(expected.find()).as("“# expected:” line").isTrue();
    AmountResult result = calculate(file);
    remarks(file, result);
    if (result instanceof AmountProposal proposal) {
      assertThat(proposal.amountFen()).isEqualTo(Long.parseLong(expected.group(2)) * 100);
      assertThat(proposal.outcome().code()).isEqualTo(expected.group(3));
      assertThat(Replay.check(proposal.canonicalJson(), PACKS)).isEqualTo(Replay.Verdict.SAME);
      assertThat(AmountSheet.text(result)).contains("测算建议，不是决定");
    } else {
      assertThat(codes((AmountRefusal) result)).isEqualTo(expected.group(4));
      assertThat(AmountSheet.text(result)).contains("算不了");
    }
  }

  /** Further lines at the top of a scenario: what the sheet says, what it does not, the range. */
  private static void remarks(Path file, AmountResult result) {
    String sheet = AmountSheet.text(result);
    for (String line : Docs.text(file).lines().toList()) {
      if (line.startsWith("# says: ")) {
        assertThat(sheet).contains(line.substring("# says: ".length()));
      } else if (line.startsWith("# not: ")) {
        assertThat(sheet).doesNotContain(line.substring("# not: ".length()));
      } else if (line.startsWith("# range: ")) {
        Matcher bounds = Pattern.compile("# range: (\\d+) (\\d+)").matcher(line);
        assertThat(bounds.matches()).isTrue();
        AmountProposal proposal = (AmountProposal) result;
        assertThat(proposal.lowestFen()).isEqualTo(Long.parseLong(bounds.group(1)) * 100);
        assertThat(proposal.highestFen()).isEqualTo(Long.parseLong(bounds.group(2)) * 100);
      }
    }
  }

  private static String codes(AmountRefusal refusal) {
    return refusal.reasons().stream()
        .map(one -> one.code().code())
        .collect(Collectors.joining(" "));
  }

  private static AmountResult result(String name) {
    return calculate(Docs.path("scenarios/guanyun-quant/" + name));
  }

  private static AmountResult calculate(Path file) {
    FactsFile facts = FactsFile.read(Docs.text(file)).orThrow();
    RulePack pack = PACKS.effective(facts.facts()).orElseThrow();
    return AmountCalculator.calculate(facts.facts(), pack, facts.choices());
  }

  private static String title(Path file) {
    return Arrays.stream(Docs.text(file).split("\n", 2)).findFirst().orElse("").substring(2);
  }
}
