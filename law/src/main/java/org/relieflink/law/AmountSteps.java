package org.relieflink.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.law.internal.CanonicalJson;

/** 一步一步算。Builds the steps in the order of the rules; each method is one rule. */
final class AmountSteps {
  private final Facts facts;
  private final RulePack pack;
  private final Choices choices;
  private final boolean minor;
  private final List<AmountStep> steps = new ArrayList<>();
  private long running;

  AmountSteps(Facts facts, RulePack pack, Choices choices) {
    this.facts = facts;
    this.pack = pack;
    this.choices = choices;
    Integer age = facts.applicant().age(facts.asOf());
    this.minor = age != null && age < pack.years().adultAge();
  }

  List<AmountStep> all() {
    RulePack.CaseType type = pack.findCaseType(facts.matter().type()).orElseThrow();
    caseType(type);
    if (type.minor()) {
      yearsToAdult();
    }
    hardship();
    if (!facts.supplements().isEmpty()) {
      supplement();
    }
    if (facts.matter().fault() == Facts.Fault.PRINCIPAL) {
      principalFault();
    } else {
      fault();
    }
    return List.copyOf(steps);
  }

  boolean minor() {
    return minor;
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void caseType(RulePack.CaseType type) {
    Pick pick = pick("case_type", type.multiple());
    String detail = CanonicalJson.plain(pick.value) + " 倍";
    multiple(
        new Head(AmountRule.CASE_TYPE, type.label(), "案件类型：" + type.label(), detail),
        type.clause(),
        type.multiple(),
        pick);
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void yearsToAdult() {
    int age = Objects.requireNonNull(facts.applicant().age(facts.asOf()));
    int left = pack.years().adultAge() - age;
    BigDecimal value = pack.years().perYear().multiply(BigDecimal.valueOf(left));
    String perYear = CanonicalJson.plain(pack.years().perYear());
    multiple(
        new Head(
            AmountRule.YEARS_TO_ADULT,
            AmountRule.YEARS_TO_ADULT.label(),
            "到成年每年 " + perYear + " 倍",
            left + " 年，每年 " + perYear + " 倍"),
        pack.years().clause(),
        new Allowed.Fixed(value),
        new Pick(value, "自动算出", age + " 岁到 " + pack.years().adultAge() + " 岁"));
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void hardship() {
    Allowed.Range range = hardshipRange(facts, pack);
    Optional<RulePack.Hardship.Steps> most = hardest(facts, pack);
    int count = most.map(RulePack.Hardship.Steps::steps).orElse(0);
    if (count == 0) {
      multiple(
          new Head(AmountRule.HARDSHIP, AmountRule.HARDSHIP.label(), "生活困难：0 档", "没有困难类别"),
          pack.hardship().clause(),
          new Allowed.Fixed(BigDecimal.ZERO),
          new Pick(BigDecimal.ZERO, "按事实", "数据池没有命中困难类别"));
      return;
    }
    Pick pick = pick("hardship", range);
    multiple(
        new Head(
            AmountRule.HARDSHIP,
            AmountRule.HARDSHIP.label(),
            "生活困难：" + count + " 档",
            count + " 档，" + CanonicalJson.plain(pick.value) + " 倍"),
        most.orElseThrow().clause(),
        range,
        pick);
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void supplement() {
    String kinds =
        facts.supplements().stream()
            .map(one -> (one.byAnalogy() ? "比照" : "") + pack.supplements().kinds().get(one.kind()))
            .distinct()
            .collect(Collectors.joining("、"));
    Pick pick = pick("supplement", pack.supplements().multiple());
    String why =
        facts.supplements().stream()
            .map(Facts.Supplement::reason)
            .filter(reason -> !reason.isBlank() && !pick.reason.contains(reason))
            .collect(Collectors.joining("；"));
    multiple(
        new Head(
            AmountRule.SUPPLEMENT,
            AmountRule.SUPPLEMENT.label(),
            "追加：" + kinds,
            kinds + "，" + CanonicalJson.plain(pick.value) + " 倍"),
        pack.supplements().clause(),
        pack.supplements().multiple(),
        new Pick(pick.value, pick.by, why.isEmpty() ? pick.reason : pick.reason + "；" + why));
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void fault() {
    Facts.Fault degree = facts.matter().fault();
    BigDecimal factor = Objects.requireNonNull(pack.fault().factors().get(degree));
    List<BigDecimal> values = List.copyOf(pack.fault().factors().values());
    factor(
        AmountRule.FAULT,
        pack.fault().clause(),
        new Allowed.OneOf(values),
        new Pick(factor, "按事实", degree.label() + from(facts.matter().faultSource())));
  }

  @LegalBasis(instrument = "office-example", article = "示例")
  private void principalFault() {
    Choices.Grant grant = choices.principalFault();
    if (grant == null) {
      factor(
          AmountRule.FAULT,
          pack.fault().clause(),
          new Allowed.Fixed(BigDecimal.ZERO),
          new Pick(BigDecimal.ZERO, "按事实", "主要责任，一般不予救助" + from(facts.matter().faultSource())));
      return;
    }
    Pick pick = pick("principal_fault", pack.fault().principalException());
    factor(
        AmountRule.PRINCIPAL_FAULT,
        pack.fault().exceptionClause(),
        pack.fault().principalException(),
        new Pick(
            pick.value,
            pick.by,
            pick.reason + "；例外：" + grant.reason() + "；审批：" + grant.approval()));
  }

  private static String from(String source) {
    return source.isBlank() ? "" : "（" + source + "）";
  }

  private void multiple(Head head, Clause clause, Allowed allowed, Pick pick) {
    long stepFen =
        pick.value
            .multiply(BigDecimal.valueOf(pack.unit().fen()))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    running += stepFen;
    add(head, new Frame(clause, allowed), pick, stepFen);
  }

  private void factor(AmountRule rule, Clause clause, Allowed allowed, Pick pick) {
    running =
        BigDecimal.valueOf(running)
            .multiply(pick.value)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    String detail = facts.matter().fault().label() + "，乘 " + factorText(pick.value);
    add(new Head(rule, rule.label(), "过错系数", detail), new Frame(clause, allowed), pick, 0);
  }

  /** 1 is shown as 1.0, so that it reads as a factor. */
  static String factorText(BigDecimal factor) {
    return factor.stripTrailingZeros().scale() <= 0
        ? factor.setScale(1, RoundingMode.UNNECESSARY).toPlainString()
        : factor.stripTrailingZeros().toPlainString();
  }

  private void add(Head head, Frame frame, Pick pick, long stepFen) {
    boolean factor = head.rule.kind() == AmountRule.Kind.FACTOR;
    steps.add(
        new AmountStep(
            head.rule,
            head.label,
            head.title,
            head.detail,
            frame.clause,
            frame.allowed,
            pick.value,
            factor ? "系数" : "倍",
            pick.by,
            pick.reason,
            stepFen,
            running));
  }

  private Pick pick(String step, Allowed.Range range) {
    return choices
        .find(step)
        .map(choice -> new Pick(choice.value(), choice.by(), choice.reason()))
        .orElseGet(() -> byDefault(range));
  }

  private Pick byDefault(Allowed.Range range) {
    RulePack.DefaultPolicy policy = pack.policy(minor);
    BigDecimal value =
        switch (policy.level()) {
          case LOW -> range.min();
          case MID ->
              range.min().add(range.max()).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
          case HIGH -> range.max();
        };
    String reason =
        "没有人选定，按默认口径" + policy.level().label() + "（" + policy.clause().textWithStatus() + "），请复核";
    return new Pick(value, "默认口径", reason);
  }

  static Allowed.Range hardshipRange(Facts facts, RulePack pack) {
    int steps = hardest(facts, pack).map(RulePack.Hardship.Steps::steps).orElse(0);
    return new Allowed.Range(
        BigDecimal.ZERO, pack.hardship().perStepMost().multiply(BigDecimal.valueOf(steps)));
  }

  private static Optional<RulePack.Hardship.Steps> hardest(Facts facts, RulePack pack) {
    return facts.hardshipClasses().stream()
        .map(one -> pack.hardship().steps().get(one.value()))
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(RulePack.Hardship.Steps::steps));
  }

  private record Head(AmountRule rule, String label, String title, String detail) {}

  private record Frame(Clause clause, Allowed allowed) {}

  private record Pick(BigDecimal value, String by, String reason) {}
}
