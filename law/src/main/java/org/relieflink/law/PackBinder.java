package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.law.Facts.Fault;
import org.relieflink.law.internal.YamlMap;

/** 规则包各节的读取。Binds the sections of a pack file; every value has a unit, a range and a clause. */
final class PackBinder {
  private static final BigDecimal MOST_MULTIPLE = BigDecimal.valueOf(1000);
  private static final int MOST_UNIT_YUAN = 1_000_000;

  private PackBinder() {}

  static Clause clause(YamlMap owner) {
    YamlMap row = owner.map("clause");
    Map<String, String> known = new LinkedHashMap<>();
    Instruments.shipped().all().forEach(one -> known.put(one.id(), one.shortTitle()));
    String id = row.text("instrument");
    if (!id.isEmpty() && !known.containsKey(id)) {
      row.problem("instrument", "登记表里没有“" + id + "”。", "请先在规范性文件登记表里登记。");
    }
    Clause clause =
        new Clause(
            id,
            known.getOrDefault(id, id),
            row.text("article"),
            row.oneOf("status", TextStatus.words()),
            row.text("source"));
    row.finish();
    return clause;
  }

  static long yuan(YamlMap owner, String key, int most) {
    YamlMap row = owner.map(key);
    BigDecimal value = row.decimal("value", BigDecimal.ZERO, BigDecimal.valueOf(most));
    unit(row, "元");
    row.finish();
    return value.movePointRight(2).longValue();
  }

  private static void unit(YamlMap row, String wanted) {
    String unit = row.text("unit");
    if (!unit.isEmpty() && !unit.equals(wanted)) {
      row.problem("unit", "单位写的是“" + unit + "”，这里应当用“" + wanted + "”。", "请换算后再填。");
    }
  }

  static Allowed.Range range(YamlMap owner, String key, String unit) {
    YamlMap row = owner.map(key);
    BigDecimal min = row.decimal("min", BigDecimal.ZERO, MOST_MULTIPLE);
    BigDecimal max = row.decimal("max", BigDecimal.ZERO, MOST_MULTIPLE);
    if (min.compareTo(max) > 0) {
      row.problem("max", "上限比下限小。", "请检查是否写反。");
    }
    unit(row, unit);
    row.finish();
    return new Allowed.Range(min, max);
  }

  static RulePack.Unit unit(YamlMap row) {
    RulePack.Unit unit = new RulePack.Unit(yuan(row, "amount", MOST_UNIT_YUAN), clause(row));
    row.finish();
    return unit;
  }

  static Map<String, RulePack.CaseType> caseTypes(List<YamlMap> rows) {
    Map<String, RulePack.CaseType> types = new LinkedHashMap<>();
    for (YamlMap row : rows) {
      RulePack.CaseType type =
          new RulePack.CaseType(
              row.text("id"),
              row.text("label"),
              range(row, "multiple", "倍"),
              row.yesNoOr("minor", false),
              clause(row));
      row.finish();
      types.put(type.id(), type);
    }
    return types;
  }

  static RulePack.Years years(YamlMap row) {
    RulePack.Years years =
        new RulePack.Years(
            row.integer("adult_age", 14, 30),
            row.decimal("multiple_per_year", BigDecimal.ZERO, MOST_MULTIPLE),
            clause(row));
    row.finish();
    return years;
  }

  static RulePack.Hardship hardship(YamlMap row) {
    BigDecimal most = row.decimal("multiple_per_step_most", BigDecimal.ZERO, MOST_MULTIPLE);
    Map<String, RulePack.Hardship.Steps> steps = new LinkedHashMap<>();
    for (YamlMap one : row.maps("classes")) {
      int count = one.integer("steps", 0, 10);
      Clause clause = clause(one);
      one.texts("names")
          .forEach(name -> steps.put(name, new RulePack.Hardship.Steps(count, clause)));
      one.finish();
    }
    RulePack.Hardship hardship = new RulePack.Hardship(most, steps, clause(row));
    row.finish();
    return hardship;
  }

  static RulePack.Supplements supplements(YamlMap row) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (YamlMap one : row.maps("kinds")) {
      kinds.put(one.text("id"), one.text("label"));
      one.finish();
    }
    RulePack.Supplements supplements =
        new RulePack.Supplements(range(row, "multiple", "倍"), kinds, clause(row));
    row.finish();
    return supplements;
  }

  static RulePack.FaultTable fault(YamlMap row) {
    Map<Fault, BigDecimal> factors = new EnumMap<>(Fault.class);
    YamlMap table = row.map("factors");
    for (Fault fault : List.of(Fault.NONE, Fault.SECONDARY, Fault.EQUAL)) {
      factors.put(fault, table.decimal(fault.code(), BigDecimal.ZERO, BigDecimal.ONE));
    }
    table.finish();
    Clause clause = clause(row);
    YamlMap exception = row.map("principal_exception");
    RulePack.FaultTable fault =
        new RulePack.FaultTable(
            factors,
            range(exception, "factor", "系数"),
            exception.text("approval"),
            clause,
            clause(exception));
    exception.finish();
    row.finish();
    return fault;
  }

  static RulePack.Cap cap(YamlMap row) {
    List<RulePack.Cap.Way> ways = new ArrayList<>();
    for (YamlMap one : row.maps("ways_over")) {
      ways.add(
          new RulePack.Cap.Way(one.text("text"), one.yesNoOr("minors_only", false), clause(one)));
      one.finish();
    }
    RulePack.Cap cap =
        new RulePack.Cap(
            row.integer("months", 1, 120),
            row.text("series"),
            row.text("approval"),
            ways,
            clause(row));
    row.finish();
    return cap;
  }

  static RulePack.Rounding rounding(YamlMap row) {
    RulePack.Rounding rounding = new RulePack.Rounding(yuan(row, "to", 1000), clause(row));
    if (rounding.toFen() < 1) {
      row.problem("to", "取整单位不能是 0。", "请写 0.01、1 或者 10 元这样的数。");
    }
    row.finish();
    return rounding;
  }

  static List<RulePack.DefaultPolicy> defaults(List<YamlMap> rows) {
    Map<String, RulePack.Level> levels = new LinkedHashMap<>();
    for (RulePack.Level level : RulePack.Level.values()) {
      levels.put(level.code(), level);
    }
    List<RulePack.DefaultPolicy> policies = new ArrayList<>();
    for (YamlMap row : rows) {
      policies.add(
          new RulePack.DefaultPolicy(
              row.yesNoOr("minors_only", false), row.oneOf("level", levels), clause(row)));
      row.finish();
    }
    return policies;
  }
}
