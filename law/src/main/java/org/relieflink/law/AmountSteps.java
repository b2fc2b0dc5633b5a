package org.relieflink.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.law.SheetDraft.Head;
import org.relieflink.law.SheetDraft.Pick;
import org.relieflink.law.internal.CanonicalJson;

/**
 * 加倍数、乘系数的各步。The steps that add multiples of the base or multiply; each method is one operation.
 */
final class AmountSteps {
  private final Facts facts;
  private final RulePack pack;
  private final SheetDraft draft;
  private final RulePack.CaseType type;

  AmountSteps(SheetDraft draft) {
    this.draft = draft;
    this.facts = draft.facts;
    this.pack = draft.pack;
    this.type = pack.findCaseType(facts.matter().type()).orElseThrow();
  }

  /** Writes every step in the order of the pack; the soft caps are checked afterwards. */
  void all() {
    AmountEnds ends = new AmountEnds(draft);
    for (AmountRule operation : pack.extras().order()) {
      switch (operation) {
        case CASE_TYPE -> caseType();
        case YEARS_TO_ADULT -> yearsToAdult();
        case HARDSHIP -> hardship();
        case SUPPLEMENT -> supplement();
        case FAULT, PRINCIPAL_FAULT -> anyFault();
        case INJURY, LOSS, DEPENDANTS -> table(operation);
        case DEDUCTION -> ends.deduction();
        case MINIMUM -> ends.minimum();
        case AWARD_LIMIT -> ends.awardLimit();
        case ROUNDING -> ends.rounding();
        case CAP, LOCAL_CAP -> {}
      }
    }
  }

  private String times(BigDecimal value) {
    return CanonicalJson.plain(value) + " " + pack.unit().word();
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void caseType() {
    Pick pick = draft.pick(AmountRule.CASE_TYPE.id(), type.multiple());
    draft.addMultiple(
        new Head(AmountRule.CASE_TYPE, type.label(), "案件类型：" + type.label(), times(pick.value())),
        type.clause(),
        type.multiple(),
        pick);
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void yearsToAdult() {
    if (!type.minor()) {
      return;
    }
    RulePack.Years years = Objects.requireNonNull(pack.years());
    int age = Objects.requireNonNull(facts.applicant().age(facts.asOf()));
    int left = years.adultAge() - age;
    BigDecimal value = years.perYear().multiply(BigDecimal.valueOf(left));
    String perYear = times(years.perYear());
    draft.addMultiple(
        new Head(
            AmountRule.YEARS_TO_ADULT,
            AmountRule.YEARS_TO_ADULT.label(),
            "到成年每年 " + perYear,
            left + " 年，每年 " + perYear),
        years.clause(),
        new Allowed.Fixed(value),
        new Pick(value, "自动算出", age + " 岁到 " + years.adultAge() + " 岁"));
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void hardship() {
    Optional<RulePack.Hardship.Steps> most = hardest(facts, pack);
    int count = most.map(RulePack.Hardship.Steps::steps).orElse(0);
    String title = "生活困难：" + pack.hardship().name(count);
    if (count == 0) {
      draft.addMultiple(
          new Head(AmountRule.HARDSHIP, AmountRule.HARDSHIP.label(), title, "没有困难类别"),
          pack.hardship().clause(),
          new Allowed.Fixed(BigDecimal.ZERO),
          new Pick(BigDecimal.ZERO, "按事实", "数据池没有命中困难类别"));
      return;
    }
    Allowed.Range range = pack.hardship().range(count);
    Pick pick = draft.pick(AmountRule.HARDSHIP.id(), range);
    String detail = pack.hardship().name(count) + "，" + times(pick.value());
    draft.addMultiple(
        new Head(AmountRule.HARDSHIP, AmountRule.HARDSHIP.label(), title, detail),
        most.orElseThrow().clause(),
        range,
        pick);
  }

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  private void supplement() {
    if (facts.supplements().isEmpty()) {
      return;
    }
    String kinds =
        facts.supplements().stream()
            .map(one -> (one.byAnalogy() ? "比照" : "") + pack.supplements().kinds().get(one.kind()))
            .distinct()
            .collect(Collectors.joining("、"));
    Pick pick = draft.pick(AmountRule.SUPPLEMENT.id(), pack.supplements().multiple());
    String why =
        facts.supplements().stream()
            .map(Facts.Supplement::reason)
            .filter(reason -> !reason.isBlank() && !pick.reason().contains(reason))
            .collect(Collectors.joining("；"));
    String reason = why.isEmpty() ? pick.reason() : pick.reason() + "；" + why;
    draft.addMultiple(
        new Head(
            AmountRule.SUPPLEMENT,
            AmountRule.SUPPLEMENT.label(),
            "追加：" + kinds,
            kinds + "，" + times(pick.value())),
        pack.supplements().clause(),
        pack.supplements().multiple(),
        new Pick(pick.value(), pick.by(), reason));
  }

  @LegalBasis(instrument = "office-example", article = "示例")
  private void table(AmountRule rule) {
    PackExtras.GradeTable table = Objects.requireNonNull(pack.extras().tables().get(rule));
    Optional<PackExtras.GradeTable.Row> row = row(facts, table, rule);
    if (!table.asks(facts.matter().type()) || row.isEmpty()) {
      return;
    }
    Allowed.Range range = row.get().multiple();
    Pick pick = draft.pick(rule.id(), range);
    draft.addMultiple(
        new Head(
            rule,
            rule.label(),
            rule.label() + "：" + row.get().label(),
            row.get().label() + "，" + times(pick.value())),
        table.clause(),
        range,
        pick);
  }

  /** The row of a table these facts fall in; empty while the fact is unknown. */
  static Optional<PackExtras.GradeTable.Row> row(
      Facts facts, PackExtras.GradeTable table, AmountRule rule) {
    Circumstances known = facts.circumstances();
    return switch (rule) {
      case INJURY -> table.find(known.injury());
      case LOSS ->
          Optional.ofNullable(known.lossFen())
              .flatMap(fen -> table.find(BigDecimal.valueOf(fen, 2)));
      case DEPENDANTS ->
          Optional.ofNullable(known.dependants())
              .flatMap(count -> table.find(BigDecimal.valueOf(count)));
      case CASE_TYPE,
          YEARS_TO_ADULT,
          HARDSHIP,
          SUPPLEMENT,
          FAULT,
          PRINCIPAL_FAULT,
          ROUNDING,
          CAP,
          DEDUCTION,
          MINIMUM,
          AWARD_LIMIT,
          LOCAL_CAP ->
          Optional.empty();
    };
  }

  private void anyFault() {
    if (facts.matter().fault() == Facts.Fault.PRINCIPAL) {
      principalFault();
    } else {
      fault();
    }
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
    Choices.Grant grant = draft.choices.principalFault();
    if (grant == null) {
      factor(
          AmountRule.FAULT,
          pack.fault().clause(),
          new Allowed.Fixed(BigDecimal.ZERO),
          new Pick(BigDecimal.ZERO, "按事实", "主要责任，一般不予救助" + from(facts.matter().faultSource())));
      return;
    }
    Pick pick = draft.pick(AmountRule.PRINCIPAL_FAULT.id(), pack.fault().principalException());
    factor(
        AmountRule.PRINCIPAL_FAULT,
        pack.fault().exceptionClause(),
        pack.fault().principalException(),
        new Pick(
            pick.value(),
            pick.by(),
            pick.reason() + "；例外：" + grant.reason() + "；审批：" + grant.approval()));
  }

  private static String from(String source) {
    return source.isBlank() ? "" : "（" + source + "）";
  }

  private void factor(AmountRule rule, Clause clause, Allowed allowed, Pick pick) {
    String detail = facts.matter().fault().label() + "，乘 " + factorText(pick.value());
    draft.multiply(new Head(rule, rule.label(), "过错系数", detail), clause, allowed, pick);
  }

  /** 1 is shown as 1.0, so that it reads as a factor. */
  static String factorText(BigDecimal factor) {
    return factor.stripTrailingZeros().scale() <= 0
        ? factor.setScale(1, RoundingMode.UNNECESSARY).toPlainString()
        : factor.stripTrailingZeros().toPlainString();
  }

  static Allowed.Range hardshipRange(Facts facts, RulePack pack) {
    return pack.hardship()
        .range(hardest(facts, pack).map(RulePack.Hardship.Steps::steps).orElse(0));
  }

  private static Optional<RulePack.Hardship.Steps> hardest(Facts facts, RulePack pack) {
    RulePack.Hardship.Steps most = null;
    for (Facts.Sourced one : facts.hardshipClasses()) {
      RulePack.Hardship.Steps steps = pack.hardship().steps().get(one.value());
      if (steps != null && (most == null || steps.steps() > most.steps())) {
        most = steps;
      }
    }
    return Optional.ofNullable(most);
  }
}
