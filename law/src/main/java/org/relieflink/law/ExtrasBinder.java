package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.law.internal.YamlMap;

/** 规则包里可有可无的各节。Binds the optional sections of a pack file. */
final class ExtrasBinder {
  static final PackExtras NONE =
      new PackExtras(
          Organ.PROCURATORATE, List.of(), Map.of(), null, null, null, null, List.of(), null);
  private static final int MOST_YUAN = 10_000_000;
  private static final int MOST_MONTHS = 36;

  private ExtrasBinder() {}

  static PackExtras extras(YamlMap row, String word) {
    return new PackExtras(
        row.oneOfOr("organ", Organ.words(), Organ.PROCURATORATE),
        order(row),
        tables(row, word),
        row.mapIfAny("deduction").map(ExtrasBinder::deduction).orElse(null),
        row.mapIfAny("minimum").map(ExtrasBinder::minimum).orElse(null),
        row.mapIfAny("local_cap").map(ExtrasBinder::localCap).orElse(null),
        row.mapIfAny("award_limit").map(ExtrasBinder::onlyClause).orElse(null),
        approvals(row),
        row.mapIfAny("urgent").map(ExtrasBinder::urgent).orElse(null));
  }

  private static List<AmountRule> order(YamlMap row) {
    List<AmountRule> order = new ArrayList<>();
    for (String word : row.texts("order")) {
      AmountRule rule = AmountRule.operations().get(word);
      if (rule == null) {
        row.problem(
            "order",
            "不认识步骤“" + word + "”。",
            "可以写：" + String.join("、", AmountRule.operations().keySet()) + "。");
      } else if (order.contains(rule)) {
        row.problem("order", "步骤“" + word + "”写了两次。", "请只留一处。");
      } else {
        order.add(rule);
      }
    }
    return order;
  }

  private static Map<AmountRule, PackExtras.GradeTable> tables(YamlMap root, String word) {
    Map<AmountRule, PackExtras.GradeTable> tables = new EnumMap<>(AmountRule.class);
    root.mapIfAny("tables")
        .ifPresent(
            row -> {
              row.mapIfAny("injury")
                  .ifPresent(one -> tables.put(AmountRule.INJURY, TableBinder.named(one, word)));
              row.mapIfAny("loss")
                  .ifPresent(one -> tables.put(AmountRule.LOSS, TableBinder.figures(one, word)));
              row.mapIfAny("dependants")
                  .ifPresent(
                      one -> tables.put(AmountRule.DEPENDANTS, TableBinder.figures(one, word)));
              row.finish();
            });
    return tables;
  }

  private static PackExtras.Deduction deduction(YamlMap row) {
    Map<String, PackExtras.Deduction.Paid> words = new LinkedHashMap<>();
    words.put("received", PackExtras.Deduction.Paid.RECEIVED);
    words.put("earlier_relief", PackExtras.Deduction.Paid.EARLIER_RELIEF);
    Set<PackExtras.Deduction.Paid> of = EnumSet.noneOf(PackExtras.Deduction.Paid.class);
    for (String word : row.texts("of")) {
      PackExtras.Deduction.Paid paid = words.get(word);
      if (paid == null) {
        row.problem("of", "不认识“" + word + "”。", "可以写：" + String.join("、", words.keySet()) + "。");
      } else {
        of.add(paid);
      }
    }
    if (of.isEmpty()) {
      row.problem("of", "没有写扣减哪一种。", "可以写：" + String.join("、", words.keySet()) + "。");
    }
    PackExtras.Deduction read =
        new PackExtras.Deduction(
            of, row.decimal("share", BigDecimal.ZERO, BigDecimal.ONE), PackBinder.clause(row));
    row.finish();
    return read;
  }

  private static PackExtras.Minimum minimum(YamlMap row) {
    PackExtras.Minimum read =
        new PackExtras.Minimum(PackBinder.yuan(row, "amount", MOST_YUAN), PackBinder.clause(row));
    row.finish();
    return read;
  }

  private static PackExtras.LocalCap localCap(YamlMap row) {
    PackExtras.LocalCap read =
        new PackExtras.LocalCap(
            PackBinder.yuan(row, "amount", MOST_YUAN),
            row.text("approval"),
            PackBinder.ways(row),
            PackBinder.clause(row));
    row.finish();
    return read;
  }

  private static Clause onlyClause(YamlMap row) {
    Clause clause = PackBinder.clause(row);
    row.finish();
    return clause;
  }

  private static List<PackExtras.ApprovalLevel> approvals(YamlMap root) {
    List<PackExtras.ApprovalLevel> levels = new ArrayList<>();
    for (YamlMap row : root.maps("approvals")) {
      PackExtras.ApprovalLevel level =
          new PackExtras.ApprovalLevel(
              PackBinder.yuan(row, "over", MOST_YUAN), row.text("who"), PackBinder.clause(row));
      if (!levels.isEmpty() && level.overFen() <= levels.get(levels.size() - 1).overFen()) {
        row.problem("over", "审批的数额没有比上一级大。", "请从小到大写。");
      }
      row.finish();
      levels.add(level);
    }
    return levels;
  }

  private static PackExtras.Urgent urgent(YamlMap row) {
    PackExtras.Urgent read =
        new PackExtras.Urgent(
            row.integer("usual_months", 0, MOST_MONTHS),
            row.integer("most_months", 0, MOST_MONTHS),
            row.text("series"),
            PackBinder.clause(row));
    if (read.usualMonths() > read.mostMonths()) {
      row.problem("most_months", "最多的月数比一般的月数少。", "请检查是否写反。");
    }
    row.finish();
    return read;
  }
}
