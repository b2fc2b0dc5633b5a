package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测算书的文字：十几份，从头到尾一字不差")
class SheetsTest {
  private static final RulePacks PACKS =
      RulePacks.shippedAnd(List.of(Docs.text("scenarios/packs/990124.yaml"))).orThrow();

  private static final List<String> SHEETS =
      List.of(
          "guanyun-quant/case-two-four-year-old",
          "guanyun-quant/over-cap-open",
          "guanyun-quant/over-cap-granted",
          "guanyun-quant/no-wage-figure",
          "guanyun-quant/rounding-to-yuan",
          "guanyun-quant/supplement-special-care",
          "guanyun-quant/fault-principal-exception",
          "guanyun-quant/several-refusals",
          "fengchuan-grades/several-missing",
          "fengchuan-grades/half-of-compensation-deducted",
          "fengchuan-grades/not-above-the-award",
          "fengchuan-grades/injury-serious-1",
          "fengchuan-grades/principal-fault-none",
          "fengchuan-grades/minor-trauma-chosen-lower",
          "fengchuan-grades/woman-in-hardship-high",
          "fengchuan-grades/no-such-step",
          "xingchuan-limit/local-limit-over",
          "xingchuan-limit/local-limit-minor-way",
          "xingchuan-limit/deduct-then-minimum",
          "xingchuan-limit/over-ten-thousand",
          "xingchuan-limit/loss-unknown",
          "xingchuan-limit/early-no-wage",
          "yunxi-court/tort-award-limit");

  private static final Set<String> STORED =
      Set.of(
          "guanyun-quant/over-cap-granted",
          "guanyun-quant/fault-principal-exception",
          "guanyun-quant/several-refusals",
          "fengchuan-grades/not-above-the-award",
          "xingchuan-limit/local-limit-minor-way");

  @Test
  @DisplayName("测算书、和默认口径不同的地方、怎样会变（-Drelief.write=true 时重写）")
  void text() {
    Approved.same(
        "sheets.txt", SHEETS.stream().map(SheetsTest::page).collect(Collectors.joining()));
  }

  @Test
  @DisplayName("每个场景算出多少、算式怎么写、上限怎样；算不了的，每一条理由和下一步")
  void amounts() {
    Approved.same(
        "amounts.txt",
        Docs.yaml("scenarios").stream()
            .filter(file -> Docs.text(file).contains("\n# expected: "))
            .map(SheetsTest::line)
            .collect(Collectors.joining()));
  }

  private static String line(Path path) {
    String text = Docs.text(path);
    FactsFile file = FactsFile.read(text).orThrow();
    RulePack pack = PACKS.effective(file.facts()).orElseThrow();
    AmountResult result = AmountCalculator.calculate(file.facts(), pack, file.choices());
    String title = "\n" + text.lines().findFirst().orElse("") + "\n";
    if (result instanceof AmountRefusal refusal) {
      return title
          + refusal.reasons().stream()
              .map(one -> "  " + one.code().code() + "（" + one.step() + "）" + one.text() + "\n")
              .collect(Collectors.joining());
    }
    AmountProposal proposal = (AmountProposal) result;
    return title
        + "  "
        + proposal.formula()
        + " = "
        + Yuan.text(proposal.amountFen())
        + " 元，"
        + proposal.outcome().label()
        + "；"
        + proposal.cap().state().label()
        + (proposal.localCap() == null ? "" : "；当地：" + proposal.localCap().state().label())
        + "\n";
  }

  @Test
  @DisplayName("存下来的字节：以前存的建议要能逐字复算，写法一个字都不能变")
  void stored() {
    Approved.same(
        "stored.txt",
        SHEETS.stream()
            .filter(STORED::contains)
            .map(name -> "\n# " + name + "\n" + AmountSheet.json(result(name)) + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  @DisplayName("读回来再写，还是原来的字节；换了申请人的名字，别的都不变")
  void readBack() {
    for (String name : SHEETS) {
      FactsFile file = facts(name);
      assertThat(FactsFile.read(file.json()).orThrow()).isEqualTo(file);
      FactsFile masked = file.withName("某某");
      assertThat(masked.facts().applicant().name()).isEqualTo("某某");
      assertThat(masked.withName(file.facts().applicant().name())).isEqualTo(file);
    }
  }

  private static String page(String name) {
    StringBuilder page = new StringBuilder("\n# " + name + "\n");
    AmountResult result = result(name);
    page.append(AmountSheet.text(result));
    if (result instanceof AmountProposal proposal) {
      RulePack pack = pack(name);
      proposal.departures(pack).forEach(one -> page.append("不同  ").append(one.text()).append('\n'));
      WhatIf.of(proposal, pack)
          .forEach(
              one ->
                  page.append("如果  ")
                      .append(one.change())
                      .append("：")
                      .append(Yuan.text(one.amountFen()))
                      .append(" 元\n"));
    }
    return page.toString();
  }

  private static FactsFile facts(String name) {
    return FactsFile.read(Docs.text("scenarios/" + name + ".yaml")).orThrow();
  }

  private static RulePack pack(String name) {
    return PACKS.effective(facts(name).facts()).orElseThrow();
  }

  private static AmountResult result(String name) {
    FactsFile file = facts(name);
    return AmountCalculator.calculate(file.facts(), pack(name), file.choices());
  }
}
