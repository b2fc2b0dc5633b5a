package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  static List<String> of(Facts facts, RulePack pack, List<AmountStep> steps, CapCheck cap) {
    List<String> notes = new ArrayList<>();
    if (cap.state() == CapCheck.State.OVER_OPEN) {
      notes.add(
          "超过上限不是不能给：要写明理由，报"
              + cap.approval()
              + "。途径："
              + cap.ways().stream().map(RulePack.Cap.Way::text).collect(Collectors.joining("；"))
              + "。");
    }
    if (facts.matter().fault() == Facts.Fault.PRINCIPAL) {
      notes.add("主要责任一般不予救助；确要例外，写明理由，报" + pack.fault().approval() + "审批，再在范围内选系数。");
    }
    if (facts.compensation().receivedFen() > 0) {
      notes.add("已得赔偿 " + Yuan.text(facts.compensation().receivedFen()) + " 元，定金额时要一并考虑。");
    }
    if (facts.compensation().earlierReliefFen() > 0) {
      notes.add(
          "同一损害已得国家司法救助 " + Yuan.text(facts.compensation().earlierReliefFen()) + " 元，请先核对是否重复救助。");
    }
    for (TextStatus status : List.of(TextStatus.UNVERIFIED, TextStatus.EXAMPLE)) {
      String labels = labels(steps, status);
      if (!labels.isEmpty()) {
        String what = status == TextStatus.EXAMPLE ? "的数值是示例值" : "的依据还没有核实";
        notes.add("“" + labels + "”" + what + "，正式使用前请换成本院核对过的。");
      }
    }
    return notes;
  }

  private static String labels(List<AmountStep> steps, TextStatus status) {
    return steps.stream()
        .filter(step -> step.clause().status() == status)
        .map(AmountStep::label)
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
