package org.relieflink.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * 规则包可有可无的部分的规范形式；没有的不写，早先的指纹不变。The canonical form of the optional parts; what is absent is left
 * out, so that earlier digests stay.
 */
final class ExtrasJson {
  private ExtrasJson() {}

  static void put(RulePack pack, Map<String, Object> map) {
    PackExtras extras = pack.extras();
    if (extras.organ() != Organ.PROCURATORATE) {
      map.put("organ", extras.organ().code());
    }
    if (pack.unit().series() != null) {
      map.put("unit_series", pack.unit().series());
    }
    if (!extras.order().equals(AmountRule.USUAL_ORDER)) {
      map.put("order", extras.order().stream().map(AmountRule::id).toList());
    }
    if (!extras.tables().isEmpty()) {
      map.put("tables", tables(extras));
    }
    limits(extras, map);
  }

  private static void limits(PackExtras extras, Map<String, Object> map) {
    PackExtras.Deduction deduction = extras.deduction();
    if (deduction != null) {
      map.put("deduction", List.of(new TreeSet<>(deduction.of()), deduction.share()));
    }
    if (extras.minimum() != null) {
      map.put("minimum_fen", extras.minimum().fen());
    }
    PackExtras.LocalCap cap = extras.localCap();
    if (cap != null) {
      map.put("local_cap", List.of(cap.fen(), cap.approval(), ways(cap)));
    }
    if (extras.awardLimit() != null) {
      map.put("award_limit", true);
    }
    if (!extras.approvals().isEmpty()) {
      map.put(
          "approvals",
          extras.approvals().stream().map(one -> List.of(one.overFen(), one.who())).toList());
    }
    PackExtras.Urgent urgent = extras.urgent();
    if (urgent != null) {
      map.put("urgent", List.of(urgent.usualMonths(), urgent.mostMonths(), urgent.series()));
    }
  }

  private static List<String> ways(PackExtras.LocalCap cap) {
    return cap.ways().stream().map(RulePack.Cap.Way::text).toList();
  }

  private static Map<String, Object> tables(PackExtras extras) {
    Map<String, Object> map = new LinkedHashMap<>();
    extras.tables().forEach((rule, table) -> map.put(rule.id(), table(table)));
    return map;
  }

  private static List<Object> table(PackExtras.GradeTable table) {
    List<Object> rows = new ArrayList<>();
    rows.add(new TreeSet<>(table.caseTypes()));
    table
        .rows()
        .forEach(row -> rows.add(List.of(row.id(), row.label(), PackJson.range(row.multiple()))));
    return rows;
  }
}
