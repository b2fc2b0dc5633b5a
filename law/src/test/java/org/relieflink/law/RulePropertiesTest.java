package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("规则的性质：倍数越高钱越多、从不为负、复算相同、不知道不会变成不符合")
class RulePropertiesTest {
  private static final FactsFile FILE = Docs.fourYearOld();
  private static final RulePack PACK =
      RulePacks.shipped().effective("990123", FILE.facts().asOf()).orElseThrow();

  @Property(tries = 300)
  @Label("选的倍数提高，金额不会减少")
  void monotone(
      @ForAll @IntRange(min = 500, max = 1000) int one,
      @ForAll @IntRange(min = 500, max = 1000) int other,
      @ForAll Facts.Fault fault) {
    long less = amount(Math.min(one, other), fault);
    long more = amount(Math.max(one, other), fault);
    assertThat(less).isLessThanOrEqualTo(more).isNotNegative();
  }

  @Property(tries = 300)
  @Label("金额在规则允许的上下限之间，复算逐字相同")
  void within_bounds_and_replayable(
      @ForAll @IntRange(min = 500, max = 1000) int multiple, @ForAll Facts.Fault fault) {
    AmountProposal proposal = proposal(multiple, fault);
    assertThat(proposal.amountFen()).isBetween(proposal.lowestFen(), proposal.highestFen());
    assertThat(Replay.check(proposal.canonicalJson(), RulePacks.shipped()))
        .isEqualTo(Replay.Verdict.SAME);
  }

  @Property(tries = 500)
  @Label("把已知的答案抹成“还不知道”，符合与不符合只会变成还不清楚，不会互换")
  void unknown_never_becomes_not_met(
      @ForAll("answers") Map<FactKey, FactAnswer> answers, @ForAll FactKey forgotten) {
    Facts facts = FILE.facts().withAnswers(answers);
    EligibilityOpinion before = Eligibility.assess(facts, facts.asOf());
    EligibilityOpinion after =
        Eligibility.assess(facts.with(forgotten, FactAnswer.UNKNOWN), facts.asOf());
    for (RuleFinding one : before.findings()) {
      assertThat(after.get(one.rule()).finding()).isIn(one.finding(), Finding.UNKNOWN);
    }
    if (before.standing() != EligibilityOpinion.Standing.NOT_ELIGIBLE) {
      assertThat(after.standing()).isNotEqualTo(EligibilityOpinion.Standing.NOT_ELIGIBLE);
    }
  }

  @Property(tries = 200)
  @Label("事实文件写出去再读回来，一字不差")
  void facts_survive_a_round_trip(@ForAll("answers") Map<FactKey, FactAnswer> answers) {
    FactsFile file = new FactsFile(FILE.facts().withAnswers(answers), FILE.choices());
    assertThat(FactsFile.read(file.json()).orThrow().json()).isEqualTo(file.json());
  }

  @Provide
  Arbitrary<Map<FactKey, FactAnswer>> answers() {
    return Arbitraries.of(Answer.values())
        .list()
        .ofSize(FactKey.values().length)
        .map(
            list -> {
              Map<FactKey, FactAnswer> answers = new EnumMap<>(FactKey.class);
              Iterator<Answer> next = list.iterator();
              for (FactKey fact : FactKey.values()) {
                answers.put(fact, new FactAnswer(next.next(), "案卷", null));
              }
              return answers;
            });
  }

  private static long amount(int hundredths, Facts.Fault fault) {
    return proposal(hundredths, fault).amountFen();
  }

  private static AmountProposal proposal(int hundredths, Facts.Fault fault) {
    Choices choices =
        FILE.choices()
            .with("case_type", new Choices.Choice(BigDecimal.valueOf(hundredths, 2), "检察官", "理由"));
    return (AmountProposal)
        AmountCalculator.calculate(FILE.facts().withFault(fault), PACK, choices);
  }
}
