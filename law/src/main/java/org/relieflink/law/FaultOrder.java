package org.relieflink.law;

import java.math.BigDecimal;
import java.util.List;
import org.relieflink.law.internal.YamlMap;

/** 过错越大系数越小。More fault never more money: the factors of a pack must fall with the degree. */
final class FaultOrder {
  private FaultOrder() {}

  static void check(RulePack.FaultTable fault, YamlMap row) {
    BigDecimal before = BigDecimal.ONE;
    for (Facts.Fault degree : List.of(Facts.Fault.NONE, Facts.Fault.SECONDARY, Facts.Fault.EQUAL)) {
      BigDecimal factor = fault.factors().getOrDefault(degree, BigDecimal.ZERO);
      if (factor.compareTo(before) > 0) {
        row.problem("factors", "“" + degree.label() + "”的系数比过错更小的还大。", "请按过错从小到大，系数从大到小写。");
      }
      before = factor;
    }
    if (fault.principalException().max().compareTo(before) > 0) {
      row.problem("principal_exception", "主要责任例外的系数最高超过了同等责任的系数。", "请把 max 写成不超过 " + before + "。");
    }
  }
}
