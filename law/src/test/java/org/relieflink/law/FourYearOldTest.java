package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("四岁女孩：公开案例二，算出 40,000 元，逐步有依据")
class FourYearOldTest {
  private final FactsFile file = Docs.fourYearOld();
  private final RulePack pack =
      RulePacks.shipped().effective("990123", file.facts().asOf()).orElseThrow();
  private final AmountProposal proposal =
      (AmountProposal) AmountCalculator.calculate(file.facts(), pack, file.choices());

  @Test
  @DisplayName("10 + 14 + 10 = 34 倍，34,000 元；追加 6,000 元；乘 1；共 40,000 元")
  void the_published_figures() {
    assertThat(proposal.steps().stream().map(AmountStep::stepFen))
        .containsExactly(1_000_000L, 1_400_000L, 1_000_000L, 600_000L, 0L, 0L);
    assertThat(proposal.basicFen()).isEqualTo(3_400_000L);
    assertThat(proposal.supplementFen()).isEqualTo(600_000L);
    assertThat(proposal.amountFen()).isEqualTo(4_000_000L);
    assertThat(AmountCalculator.formula(proposal)).isEqualTo("（10 + 14 + 10 + 6）× 1,000 元 × 1.0");
    assertThat(proposal.outcome()).isEqualTo(AmountProposal.Outcome.PROPOSED);
  }

  @Test
  @DisplayName("同样的事实，规则允许 24,000 到 44,000 元")
  void the_band_the_rules_leave() {
    assertThat(List.of(proposal.lowestFen(), proposal.highestFen()))
        .containsExactly(2_400_000L, 4_400_000L);
  }

  @Test
  @DisplayName("每一步都有依据和状态，图上的名字不超过七个字")
  void every_step_is_cited() {
    assertThat(proposal.steps())
        .allSatisfy(step -> assertThat(step.clause().instrument()).isNotEmpty())
        .allSatisfy(step -> assertThat(step.label().length()).isBetween(1, 7))
        .allSatisfy(step -> assertThat(step.reason()).isNotBlank());
    assertThat(proposal.steps().get(0).clause().textWithStatus()).isEqualTo("灌云量化细则·条文号未见（转引）");
  }

  @Test
  @DisplayName("上限用的是 2024 年全国数字，36 个月 372,330 元，并写明为什么")
  void the_cap_says_which_figure() {
    assertThat(proposal.cap().capFen()).isEqualTo(37_233_000L);
    assertThat(proposal.cap().notice()).contains("2024 年", "372,330", "最近一次公布");
  }

  @Test
  @DisplayName("文本测算书有金额、依据、理由，并说明这不是决定")
  void the_text_sheet() {
    String text = AmountSheet.text(proposal);
    assertThat(text).contains("40,000 元", "灌云量化细则·条文号未见（转引）", "父亲死亡，最有利于未成年人（林检察官）", "不是决定");
  }

  @Test
  @DisplayName("复算逐字相同；改动一个字就看得出来")
  void replay() {
    String stored = proposal.canonicalJson();
    assertThat(Replay.check(stored, RulePacks.shipped())).isEqualTo(Replay.Verdict.SAME);
    assertThat(Replay.check(stored.replace("4000000", "4000001"), RulePacks.shipped()))
        .isEqualTo(Replay.Verdict.DIFFERENT);
    assertThat(Replay.check(stored.replace(pack.digest(), "0".repeat(64)), RulePacks.shipped()))
        .isEqualTo(Replay.Verdict.PACK_CHANGED);
    assertThat(Replay.check(stored.replace("2025.1", "1999.1"), RulePacks.shipped()))
        .isEqualTo(Replay.Verdict.PACK_MISSING);
    assertThat(Replay.check("不是 JSON", RulePacks.shipped())).isEqualTo(Replay.Verdict.UNREADABLE);
  }

  @Test
  @DisplayName("资格意见：可能符合第七条第三项，没有一般不予的情形")
  void eligibility() {
    EligibilityOpinion opinion = Eligibility.assess(file.facts(), file.facts().asOf());
    assertThat(opinion.get(EligibilityRule.BREADWINNER_LOST).finding()).isEqualTo(Finding.MET);
    assertThat(opinion.standing()).isEqualTo(EligibilityOpinion.Standing.LIKELY);
    assertThat(opinion.requests()).isEmpty();
  }

  @Test
  @DisplayName("和默认口径不同的只有追加一处：选 6，默认取高是 10，写明谁选的、为什么")
  void departures_from_the_default() {
    assertThat(proposal.departures(pack))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.step().rule()).isEqualTo(AmountRule.SUPPLEMENT);
              assertThat(one.text()).contains("选 6，默认口径取高是 10", "林检察官");
              assertThat(one.policy().clause().source()).contains("最高的10倍");
            });
  }

  @Test
  @DisplayName("法院的规则包不能用来算检察院的案件")
  void another_organs_pack() {
    RulePack court =
        RulePacks.shipped().effective("990123", Organ.COURT, file.facts().asOf()).orElseThrow();
    AmountRefusal refusal =
        (AmountRefusal) AmountCalculator.calculate(file.facts(), court, Choices.NONE);
    assertThat(refusal.reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.code()).isEqualTo(AmountRefusal.Code.WRONG_ORGAN);
              assertThat(reason.text()).contains("是人民法院的", "请换成人民检察院的规则包");
            });
  }
}
