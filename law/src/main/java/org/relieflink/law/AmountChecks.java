package org.relieflink.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountRefusal.Code;
import org.relieflink.law.AmountRefusal.Reason;

/** 算之前的核对：全部拒绝理由一次列出。Everything that stands in the way of a calculation, in one pass. */
final class AmountChecks {
  private static final Set<String> STEPS = Set.copyOf(AmountRule.choosable());
  private static final int FINEST_SCALE = 2;

  private final Facts facts;
  private final RulePack pack;
  private final Choices choices;
  private final List<Reason> reasons = new ArrayList<>();

  AmountChecks(Facts facts, RulePack pack, Choices choices) {
    this.facts = facts;
    this.pack = pack;
    this.choices = choices;
  }

  List<Reason> all() {
    packInForce();
    organ();
    unit();
    pack.findCaseType(facts.matter().type()).ifPresentOrElse(this::age, this::caseTypeUnknown);
    hardshipClasses();
    supplements();
    pack.extras().tables().forEach(this::table);
    choices.values().forEach(this::choice);
    grant("over_cap", choices.overCap());
    grant("principal_fault", choices.principalFault());
    return List.copyOf(reasons);
  }

  private void add(Code code, String step, String sentence, String nextStep) {
    reasons.add(new Reason(code, step, sentence, nextStep));
  }

  private void packInForce() {
    if (!pack.covers(facts.asOf())) {
      add(
          Code.PACK_NOT_IN_FORCE,
          "as_of",
          "规则包“" + pack.title() + "”在 " + facts.asOf() + " 不适用。",
          "请换成那一天适用的版本。");
    }
  }

  private void organ() {
    Organ organ = pack.extras().organ();
    if (facts.circumstances().organ() != organ) {
      add(
          Code.WRONG_ORGAN,
          "organ",
          "规则包“" + pack.title() + "”是" + organ.label() + "的。",
          "请换成" + facts.circumstances().organ().label() + "的规则包。");
    }
  }

  private void unit() {
    if (pack.unitFen(facts.asOf()).isEmpty()) {
      add(
          Code.WAGE_UNKNOWN,
          "unit",
          facts.asOf() + " 以前没有公布（或者没有录入）“" + pack.unit().series() + "”月平均工资，算不出基准。",
          "请录入工资数字，或者换一个测算日。");
    }
  }

  private void table(AmountRule rule, PackExtras.GradeTable table) {
    if (!table.asks(facts.matter().type()) || AmountSteps.row(facts, table, rule).isPresent()) {
      return;
    }
    switch (rule) {
      case LOSS -> add(Code.LOSS_UNKNOWN, rule.id(), "不知道损失数额，定不了档。", "请补 loss_yuan。");
      case DEPENDANTS ->
          add(Code.DEPENDANTS_UNKNOWN, rule.id(), "不知道要扶养几个人，定不了档。", "请补 dependants，没有写 0。");
      default -> injury(rule, table);
    }
  }

  private void injury(AmountRule rule, PackExtras.GradeTable table) {
    String injury = facts.circumstances().injury();
    add(
        Code.INJURY_UNKNOWN,
        rule.id(),
        injury.isEmpty() ? "没有写伤残等级。" : "规则包没有伤残等级“" + injury + "”。",
        "可以写："
            + table.rows().stream()
                .map(PackExtras.GradeTable.Row::id)
                .collect(Collectors.joining("、"))
            + "。");
  }

  private void caseTypeUnknown() {
    add(
        Code.CASE_TYPE_UNKNOWN,
        "case_type",
        "规则包里没有案件类型“" + facts.matter().type() + "”。",
        "可以写：" + String.join("、", pack.caseTypes().keySet()) + "。");
  }

  private void age(RulePack.CaseType type) {
    if (!type.minor()) {
      return;
    }
    LocalDate born = facts.applicant().birthDate();
    if (born == null) {
      add(Code.AGE_UNKNOWN, "years_to_adult", "不知道出生日期，算不出到成年的年数。", "请补出生日期。");
    } else if (born.isAfter(facts.asOf())) {
      add(
          Code.AGE_UNKNOWN,
          "years_to_adult",
          "出生日期 " + born + " 在测算日 " + facts.asOf() + " 之后，算不出到成年的年数。",
          "请核对出生日期和测算日。");
    } else if (!pack.minor(born, facts.asOf())) {
      int age = Period.between(born, facts.asOf()).getYears();
      add(
          Code.NOT_A_MINOR,
          "case_type",
          "申请人在 " + facts.asOf() + " 是 " + age + " 岁，不能按“" + type.label() + "”算。",
          "请改案件类型，或者核对出生日期。");
    }
  }

  private void hardshipClasses() {
    for (Facts.Sourced one : facts.hardshipClasses()) {
      if (!pack.hardship().steps().containsKey(one.value())) {
        add(
            Code.CLASS_UNKNOWN,
            "hardship",
            "规则包没有写“" + one.value() + "”算几档。",
            "可以写：" + String.join("、", pack.hardship().steps().keySet()) + "。");
      }
    }
  }

  private void supplements() {
    for (Facts.Supplement one : facts.supplements()) {
      String label = pack.supplements().kinds().get(one.kind());
      if (label == null) {
        add(
            Code.SUPPLEMENT_UNKNOWN,
            "supplement",
            "规则包没有追加事由“" + one.kind() + "”。",
            pack.supplements().kinds().isEmpty()
                ? "这个规则包没有追加，请删去这一项。"
                : "可以写：" + String.join("、", pack.supplements().kinds().keySet()) + "。");
      } else if (one.byAnalogy() && one.reason().isBlank()) {
        add(Code.ANALOGY_WITHOUT_REASON, "supplement", "比照“" + label + "”追加，没有写理由。", "请写明为什么可以比照。");
      }
    }
  }

  private void choice(String step, Choices.Choice choice) {
    Allowed.Range range = range(step);
    if (range == null) {
      add(
          Code.CHOICE_UNKNOWN,
          step,
          STEPS.contains(step) ? "本案没有“" + step + "”这一步，不用选。" : "“" + step + "”不是可以选的步骤。",
          "请删去这一项。");
      return;
    }
    if (!range.contains(choice.value())
        || choice.value().stripTrailingZeros().scale() > FINEST_SCALE) {
      add(
          Code.CHOICE_OUT_OF_RANGE,
          step,
          name(step) + "选了 " + choice.value().toPlainString() + "，允许的范围是 " + range.text() + "。",
          "请在范围内选，最多两位小数。");
    }
    if (choice.reason().isBlank()) {
      add(Code.CHOICE_WITHOUT_REASON, step, name(step) + "选了值，没有写理由。", "请写明为什么选这个值。");
    }
    if (choice.by().isBlank()) {
      add(Code.CHOICE_WITHOUT_CHOOSER, step, name(step) + "选了值，没有写是谁选的。", "请写选定人。");
    }
  }

  private static String name(String step) {
    return AmountRule.valueOf(step.toUpperCase(Locale.ROOT)).label();
  }

  private Allowed.@Nullable Range range(String step) {
    return switch (step) {
      case "case_type" ->
          pack.findCaseType(facts.matter().type()).map(RulePack.CaseType::multiple).orElse(null);
      case "hardship" -> AmountSteps.hardshipRange(facts, pack);
      case "supplement" -> facts.supplements().isEmpty() ? null : pack.supplements().multiple();
      case "principal_fault" ->
          choices.principalFault() == null ? null : pack.fault().principalException();
      case "injury", "loss", "dependants" -> tableRange(step);
      default -> null;
    };
  }

  private Allowed.@Nullable Range tableRange(String step) {
    AmountRule rule = AmountRule.valueOf(step.toUpperCase(Locale.ROOT));
    PackExtras.GradeTable table = pack.extras().tables().get(rule);
    return table == null || !table.asks(facts.matter().type())
        ? null
        : AmountSteps.row(facts, table, rule).map(PackExtras.GradeTable.Row::multiple).orElse(null);
  }

  private void grant(String what, Choices.@Nullable Grant grant) {
    if (grant != null && (grant.reason().isBlank() || grant.approval().isBlank())) {
      add(
          Code.EXCEPTION_INCOMPLETE,
          what,
          ("over_cap".equals(what) ? "超过上限" : "主要责任仍救助") + "的例外，理由和审批级别要写全。",
          "请补 reason 和 approval。");
    }
  }
}
