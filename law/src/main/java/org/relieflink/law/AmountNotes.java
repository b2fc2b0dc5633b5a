package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 读的人要知道的话。Sentences that must stand beside the amount: which figure was used, what is still
 * unverified.
 */
final class AmountNotes {
  private AmountNotes() {}

  static String wage(Facts facts, RulePack pack, Optional<WageTable.Wage> found) {
    if (found.isEmpty()) {
      return facts.asOf() + " 以前没有公布（或者没有录入）“" + pack.cap().series() + "”年平均工资，上限请人工核对。";
    }
    WageTable.Wage wage = found.get();
    StringBuilder text = new StringBuilder();
    text.append("按").append(wage.placeName()).append(' ').append(wage.year()).append(" 年");
    text.append(wage.series()).append("年平均工资 ").append(Yuan.text(wage.annualFen())).append(" 元，");
    text.append(pack.cap().months()).append(" 个月是 ");
    text.append(Yuan.text(wage.monthsFen(pack.cap().months()))).append(" 元。");
    if (!wage.place().startsWith(pack.place().substring(0, 2))) {
      text.append("本省的数字还没有录入，先用全国的。");
    }
    if (wage.year() < facts.asOf().getYear() - 1) {
      text.append("上一年度的数字还没有录入，用的是最近一次公布的。");
    }
    return text.toString();
  }

  static List<String> of(SheetDraft draft, CapCheck cap, @Nullable CapCheck local) {
    Facts facts = draft.facts;
    RulePack pack = draft.pack;
    List<String> notes = new ArrayList<>();
    baseWage(draft, notes);
    over(local, notes);
    over(cap, notes);
    approval(draft, notes);
    if (facts.matter().fault() == Facts.Fault.PRINCIPAL) {
      notes.add("主要责任一般不予救助；确要例外，写明理由，报" + pack.fault().approval() + "审批，再在范围内选系数。");
    }
    paidElsewhere(facts, pack, notes);
    for (TextStatus status : List.of(TextStatus.UNVERIFIED, TextStatus.EXAMPLE)) {
      String labels = labels(draft.steps(), status);
      if (!labels.isEmpty()) {
        String what = status == TextStatus.EXAMPLE ? "的数值是示例值" : "的依据还没有核实";
        notes.add("“" + labels + "”" + what + "，正式使用前请换成本院核对过的。");
      }
    }
    return notes;
  }

  private static void baseWage(SheetDraft draft, List<String> notes) {
    RulePack pack = draft.pack;
    pack.unit()
        .wage(pack.place(), draft.facts.asOf())
        .ifPresent(
            wage ->
                notes.add(
                    "基准是"
                        + wage.placeName()
                        + " "
                        + wage.year()
                        + " 年"
                        + wage.series()
                        + "月平均工资 "
                        + Yuan.text(draft.unitFen)
                        + " 元。"));
  }

  private static void over(@Nullable CapCheck cap, List<String> notes) {
    if (cap != null && cap.state() == CapCheck.State.OVER_OPEN) {
      String ways =
          cap.ways().stream().map(RulePack.Cap.Way::text).collect(Collectors.joining("；"));
      notes.add("超过上限不是不能给：要写明理由，报" + cap.approval() + "。途径：" + ways + "。");
    }
  }

  private static void approval(SheetDraft draft, List<String> notes) {
    PackExtras.ApprovalLevel highest = null;
    for (PackExtras.ApprovalLevel level : draft.pack.extras().approvals()) {
      highest = draft.running() > level.overFen() ? level : highest;
    }
    if (highest != null) {
      notes.add(
          "超过 "
              + Yuan.text(highest.overFen())
              + " 元，报"
              + highest.who()
              + "（"
              + highest.clause().textWithStatus()
              + "）。");
    }
  }

  private static void paidElsewhere(Facts facts, RulePack pack, List<String> notes) {
    Set<PackExtras.Deduction.Paid> deducted =
        pack.extras().deduction() == null ? Set.of() : pack.extras().deduction().of();
    if (facts.compensation().receivedFen() > 0
        && !deducted.contains(PackExtras.Deduction.Paid.RECEIVED)) {
      notes.add("已得赔偿 " + Yuan.text(facts.compensation().receivedFen()) + " 元，定金额时要一并考虑。");
    }
    if (facts.compensation().earlierReliefFen() > 0) {
      notes.add(
          "同一损害已得国家司法救助 " + Yuan.text(facts.compensation().earlierReliefFen()) + " 元，请先核对是否重复救助。");
    }
  }

  private static String labels(List<AmountStep> steps, TextStatus status) {
    return steps.stream()
        .filter(step -> step.clause().status() == status)
        .map(AmountStep::label)
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
