package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

@Label("规则的性质：倍数越高钱越多、从不为负、复算相同、不知道不会变成不符合")
class RulePropertiesTest {
  private static final FactsFile FILE = Docs.fourYearOld();
  private static final RulePack PACK =
      RulePacks.shipped().effective("990123", FILE.facts().asOf()).orElseThrow();

  private static final Set<FactKey> AGAINST =
      Set.of(
          FactKey.PRIOR_RELIEF,
          FactKey.GRAVE_FAULT,
          FactKey.REFUSES_TO_HELP,
          FactKey.FALSE_STATEMENT,
          FactKey.GAVE_UP_CLAIM,
          FactKey.HARDSHIP_NOT_FROM_CASE,
          FactKey.ALREADY_COMPENSATED);

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

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  @Label("任一机关、任一天：把已知的答案抹成“还不知道”，符合与不符合只会变成还不清楚，不会互换")
  void unknown_never_becomes_not_met(@ForAll long seed) {
    Random random = new Random(seed);
    Facts facts = anyOffice(random);
    FactKey forgotten = any(List.of(FactKey.values()), random);
    EligibilityOpinion before = Eligibility.assess(facts, facts.asOf());
    EligibilityOpinion after =
        Eligibility.assess(facts.with(forgotten, FactAnswer.UNKNOWN), facts.asOf());
    for (RuleFinding one : before.findings()) {
      Finding then = after.get(one.rule()).finding();
      if (then != one.finding() && then != Finding.UNKNOWN) {
        throw new AssertionError(one.rule() + " " + one.finding() + " -> " + then);
      }
    }
    if (before.standing() != EligibilityOpinion.Standing.NOT_ELIGIBLE) {
      assertThat(after.standing()).isNotEqualTo(EligibilityOpinion.Standing.NOT_ELIGIBLE);
    }
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  @Label("案发多久以前不改变意见：没有申请期限")
  void the_day_of_the_harm_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    Facts facts = anyOffice(random);
    LocalDate harmed = facts.asOf().minusDays(random.nextInt(15_000));
    Facts late = facts.with(facts.circumstances().harmed(harmed));
    assertThat(Eligibility.assess(late, facts.asOf()).standing())
        .isEqualTo(Eligibility.assess(facts, facts.asOf()).standing());
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  @Label("换一个回答就变的，改过去意见真的变；没有列出的，改了也不变")
  void counterfactuals_are_exact(@ForAll long seed) {
    Random random = new Random(seed);
    Facts facts = anyOffice(random);
    Map<String, EligibilityOpinion.Standing> told = new TreeMap<>();
    for (Counterfactual one : Counterfactual.of(facts, facts.asOf())) {
      told.put(one.fact() + " " + one.other(), one.standing());
    }
    EligibilityOpinion.Standing now = Eligibility.assess(facts, facts.asOf()).standing();
    for (FactKey fact : FactKey.values()) {
      for (Answer other : List.of(Answer.YES, Answer.NO)) {
        Facts changed = facts.with(fact, new FactAnswer(other, "试算", null));
        assertThat(told.getOrDefault(fact + " " + other, now))
            .isEqualTo(Eligibility.assess(changed, facts.asOf()).standing());
      }
    }
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /**
   * Facts of any organ and day since 2014, most answers known and none against relief, so that all
   * opinions occur.
   */
  private static Facts anyOffice(Random random) {
    Map<FactKey, FactAnswer> answers = new EnumMap<>(FactKey.class);
    boolean kind = random.nextBoolean();
    for (FactKey fact : FactKey.values()) {
      boolean against = AGAINST.contains(fact);
      Answer answer =
          kind && random.nextInt(12) > 0
              ? (against ? Answer.NO : Answer.YES)
              : any(List.of(Answer.values()), random);
      answers.put(fact, new FactAnswer(answer, "案卷", null));
    }
    LocalDate day = LocalDate.parse("2014-01-01").plusDays(random.nextInt(5_000));
    Organ organ = any(List.of(Organ.values()), random);
    Facts.Applicant applicant =
        new Facts.Applicant("某某", day.minusDays(random.nextInt(20_000)), "");
    Facts base = FILE.facts();
    return new Facts(
        applicant,
        day,
        base.place(),
        base.matter(),
        base.hardshipClasses(),
        base.supplements(),
        base.compensation(),
        answers,
        Circumstances.NONE.at(organ));
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
