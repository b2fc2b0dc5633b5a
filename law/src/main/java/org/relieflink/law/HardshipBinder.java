package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.law.internal.YamlMap;

/**
 * 生活困难一节：按档数，或者按等级。Binds the hardship section: steps of equal worth, or grades each with a range.
 */
final class HardshipBinder {
  private static final BigDecimal MOST_MULTIPLE = BigDecimal.valueOf(1000);

  private HardshipBinder() {}

  static RulePack.Hardship hardship(YamlMap row, String word) {
    Map<String, RulePack.Hardship.Steps> steps = new LinkedHashMap<>();
    RulePack.Hardship hardship = row.has("grades") ? graded(row, word, steps) : stepped(row, steps);
    row.finish();
    return hardship;
  }

  private static RulePack.Hardship stepped(
      YamlMap row, Map<String, RulePack.Hardship.Steps> steps) {
    BigDecimal most = row.decimal("multiple_per_step_most", BigDecimal.ZERO, MOST_MULTIPLE);
    for (YamlMap one : row.maps("classes")) {
      names(one, one.integer("steps", 0, 10), steps);
    }
    return new RulePack.Hardship(most, steps, PackBinder.clause(row), List.of());
  }

  private static RulePack.Hardship graded(
      YamlMap row, String word, Map<String, RulePack.Hardship.Steps> steps) {
    List<RulePack.Hardship.Grade> grades = new ArrayList<>();
    for (YamlMap one : row.maps("grades")) {
      Allowed.Range range = PackBinder.range(one, "multiple", word);
      if (!grades.isEmpty()) {
        apart(one, grades.get(grades.size() - 1), range);
      }
      grades.add(new RulePack.Hardship.Grade(one.text("label"), range));
      names(one, grades.size(), steps);
    }
    return new RulePack.Hardship(BigDecimal.ZERO, steps, PackBinder.clause(row), grades);
  }

  private static void apart(YamlMap row, RulePack.Hardship.Grade lower, Allowed.Range range) {
    if (range.min().compareTo(lower.multiple().max()) < 0) {
      row.problem(
          "multiple",
          "和“" + lower.label() + "”的范围重叠（" + lower.multiple().text() + "）。",
          "等级从轻到重写，这一级的 min 请写成不小于 " + lower.multiple().max().toPlainString() + "。");
    }
  }

  private static void names(YamlMap row, int count, Map<String, RulePack.Hardship.Steps> into) {
    Clause clause = PackBinder.clause(row);
    for (String name : row.texts("names")) {
      if (into.put(name, new RulePack.Hardship.Steps(count, clause)) != null) {
        row.problem("names", "“" + name + "”写在了两处。", "请只留一处。");
      }
    }
    row.finish();
  }
}
