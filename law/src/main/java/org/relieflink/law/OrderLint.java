package org.relieflink.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 计算次序和各节要对得上。The stated order and the sections of a pack must fit: what is ordered is there, what
 * is there is ordered.
 */
final class OrderLint {
  private final PackLayer layer;
  private final PackLayer.Sections sections;
  private final PackExtras extras;
  private final List<YamlProblem> problems = new ArrayList<>();

  OrderLint(PackLayer layer, PackLayer.Sections sections, PackExtras extras) {
    this.layer = layer;
    this.sections = sections;
    this.extras = extras;
  }

  List<YamlProblem> all() {
    List<AmountRule> order = extras.order();
    for (AmountRule needed :
        List.of(
            AmountRule.CASE_TYPE,
            AmountRule.HARDSHIP,
            AmountRule.FAULT,
            AmountRule.ROUNDING,
            AmountRule.CAP)) {
      if (!order.contains(needed)) {
        add("order 里缺少“" + needed.id() + "”。", "请加上这一步。");
      }
    }
    optional()
        .forEach(
            (rule, there) -> {
              boolean usual = extras.order().equals(AmountRule.USUAL_ORDER);
              if (there && !order.contains(rule)) {
                add(
                    "写了“" + rule.id() + "”一节，order 里没有这一步。",
                    "请在 order 里加上“" + rule.id() + "”，或者删去这一节。");
              } else if (!there
                  && order.contains(rule)
                  && !(usual && rule == AmountRule.SUPPLEMENT)) {
                add("order 里有“" + rule.id() + "”，没有写这一节。", "请补上这一节，或者从 order 里删去。");
              }
            });
    endsWithLimits(order);
    return problems;
  }

  private Map<AmountRule, Boolean> optional() {
    Map<AmountRule, Boolean> there = new LinkedHashMap<>();
    there.put(AmountRule.YEARS_TO_ADULT, sections.years() != null);
    there.put(AmountRule.SUPPLEMENT, sections.supplements() != null);
    there.put(AmountRule.INJURY, extras.tables().containsKey(AmountRule.INJURY));
    there.put(AmountRule.LOSS, extras.tables().containsKey(AmountRule.LOSS));
    there.put(AmountRule.DEPENDANTS, extras.tables().containsKey(AmountRule.DEPENDANTS));
    there.put(AmountRule.DEDUCTION, extras.deduction() != null);
    there.put(AmountRule.MINIMUM, extras.minimum() != null);
    there.put(AmountRule.AWARD_LIMIT, extras.awardLimit() != null);
    there.put(AmountRule.LOCAL_CAP, extras.localCap() != null);
    return there;
  }

  /** Rounding comes after all that changes the amount, the soft caps come last. */
  private void endsWithLimits(List<AmountRule> order) {
    int rounding = order.indexOf(AmountRule.ROUNDING);
    for (int i = 0; i < order.size(); i++) {
      boolean cap = order.get(i).kind() == AmountRule.Kind.CAP;
      if (rounding >= 0 && cap != (i > rounding) && i != rounding) {
        add(
            "“" + order.get(i).id() + "”的位置不对：取整在各项加减之后，上限在取整之后。",
            "请把 order 的最后写成 rounding、（local_cap、）cap。");
        return;
      }
    }
  }

  private void add(String sentence, String nextStep) {
    problems.add(layer.lines().problem("order", sentence, nextStep));
  }
}
