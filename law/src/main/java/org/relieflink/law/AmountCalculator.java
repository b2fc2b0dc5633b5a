package org.relieflink.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.AmountProposal.Outcome;
import org.relieflink.law.internal.CanonicalJson;

/**
 * 测算金额：（基本金额 + 追加金额）× 过错系数，再与上限核对。Calculates a proposal; pure, and the same inputs give the same
 * bytes.
 */
public final class AmountCalculator {
  private AmountCalculator() {}

  /** The proposal, or all reasons why there is none. */
  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  public static AmountResult calculate(Facts facts, RulePack pack, Choices choices) {
    List<AmountRefusal.Reason> reasons = new AmountChecks(facts, pack, choices).all();
    return reasons.isEmpty() ? propose(facts, pack, choices) : new AmountRefusal(reasons);
  }

  private static AmountProposal propose(Facts facts, RulePack pack, Choices choices) {
    AmountSteps builder = new AmountSteps(facts, pack, choices);
    List<AmountStep> steps = new ArrayList<>(builder.all());
    AmountStep factor = steps.get(steps.size() - 1);
    long amount = rounded(steps, pack);
    CapCheck cap = cap(facts, pack, choices, new Total(amount, builder.minor()));
    steps.add(capStep(pack, cap, amount));
    long basic = sum(steps, AmountRule.Kind.BASIC);
    long supplement = sum(steps, AmountRule.Kind.SUPPLEMENT);
    return new AmountProposal(
        facts,
        choices,
        new AmountProposal.PackRef(
            pack.id(), pack.version(), pack.title(), pack.digest(), pack.unit().fen()),
        outcome(facts, choices, cap),
        steps,
        basic,
        supplement,
        amount,
        bound(steps, pack, factor, true),
        bound(steps, pack, factor, false),
        cap,
        AmountNotes.of(facts, pack, steps, cap));
  }

  private record Total(long amountFen, boolean minor) {}

  @LegalBasis(instrument = "office-example", article = "示例")
  private static long rounded(List<AmountStep> steps, RulePack pack) {
    long before = steps.get(steps.size() - 1).runningFen();
    long after = round(before, pack.rounding().toFen());
    if (after != before) {
      String to = Yuan.text(pack.rounding().toFen());
      steps.add(
          new AmountStep(
              AmountRule.ROUNDING,
              AmountRule.ROUNDING.label(),
              "取整到 " + to + " 元",
              "四舍五入",
              pack.rounding().clause(),
              new Allowed.Fixed(BigDecimal.valueOf(pack.rounding().toFen(), 2)),
              BigDecimal.valueOf(pack.rounding().toFen(), 2),
              "元",
              "自动算出",
              "四舍五入到 " + to + " 元",
              after - before,
              after));
    }
    return after;
  }

  private static long round(long fen, long toFen) {
    return BigDecimal.valueOf(fen)
        .divide(BigDecimal.valueOf(toFen), 0, RoundingMode.HALF_UP)
        .multiply(BigDecimal.valueOf(toFen))
        .longValueExact();
  }

  @LegalBasis(instrument = "spp-2021", article = "约第十条")
  private static CapCheck cap(Facts facts, RulePack pack, Choices choices, Total total) {
    RulePack.Cap rule = pack.cap();
    Optional<WageTable.Wage> wage =
        WageTable.shipped().find(pack.place(), rule.series(), facts.asOf());
    Long cap = wage.map(one -> one.monthsFen(rule.months())).orElse(null);
    CapCheck.State state =
        cap == null
            ? CapCheck.State.NO_FIGURE
            : total.amountFen() <= cap
                ? CapCheck.State.WITHIN
                : choices.overCap() == null
                    ? CapCheck.State.OVER_OPEN
                    : CapCheck.State.OVER_GRANTED;
    List<RulePack.Cap.Way> ways =
        rule.ways().stream().filter(way -> total.minor() || !way.minorsOnly()).toList();
    String notice = AmountNotes.wage(facts, pack, wage);
    return new CapCheck(cap, wage.orElse(null), state, notice, ways, rule.approval());
  }

  private static AmountStep capStep(RulePack pack, CapCheck cap, long amountFen) {
    BigDecimal months = BigDecimal.valueOf(pack.cap().months());
    return new AmountStep(
        AmountRule.CAP,
        AmountRule.CAP.label(),
        pack.cap().months() + " 个月工资的上限",
        cap.state().label(),
        pack.cap().clause(),
        new Allowed.Fixed(months),
        months,
        "个月",
        "自动算出",
        cap.notice(),
        0,
        amountFen);
  }

  private static Outcome outcome(Facts facts, Choices choices, CapCheck cap) {
    if (facts.matter().fault() == Facts.Fault.PRINCIPAL && choices.principalFault() == null) {
      return Outcome.GENERALLY_NONE;
    }
    return cap.state() == CapCheck.State.OVER_OPEN ? Outcome.OVER_CAP : Outcome.PROPOSED;
  }

  private static long sum(List<AmountStep> steps, AmountRule.Kind kind) {
    return steps.stream()
        .filter(step -> step.rule().kind() == kind)
        .mapToLong(AmountStep::stepFen)
        .sum();
  }

  private static long bound(
      List<AmountStep> steps, RulePack pack, AmountStep factor, boolean least) {
    BigDecimal multiples =
        steps.stream()
            .filter(step -> "倍".equals(step.unit()))
            .map(step -> least ? step.allowed().least() : step.allowed().most())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long fen =
        multiples
            .multiply(BigDecimal.valueOf(pack.unit().fen()))
            .multiply(factor.chosen())
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return round(fen, pack.rounding().toFen());
  }

  /** The formula in one line: {@code （10 + 14 + 10 + 6）× 1,000 元 × 1.0}. */
  static String formula(AmountProposal proposal) {
    List<String> multiples =
        proposal.steps().stream()
            .filter(step -> "倍".equals(step.unit()))
            .map(step -> CanonicalJson.plain(step.chosen()))
            .toList();
    BigDecimal factor =
        proposal.steps().stream()
            .filter(step -> step.rule().kind() == AmountRule.Kind.FACTOR)
            .map(AmountStep::chosen)
            .findFirst()
            .orElse(BigDecimal.ONE);
    return "（"
        + String.join(" + ", multiples)
        + "）× "
        + Yuan.text(proposal.pack().unitFen())
        + " 元 × "
        + AmountSteps.factorText(factor);
  }
}
