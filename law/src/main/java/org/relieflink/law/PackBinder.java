package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.law.Facts.Fault;
import org.relieflink.law.internal.YamlMap;

/** 规则包各节的读取。Binds the sections of a pack file; every value has a unit, a range and a clause. */
final class PackBinder {
  private static final BigDecimal MOST_MULTIPLE = BigDecimal.valueOf(1000);
  private static final int MOST_UNIT_YUAN = 1_000_000;

  private PackBinder() {}

  static Clause clause(YamlMap owner) {
    if (!owner.has("clause")) {
      owner.mapIfAny("clause");
      owner.problem(
          "clause",
          "没有写出处 clause。",
          "每个数值都要有出处，请写 clause: {instrument: 登记表里的文件, article: 哪一条, status: quoted, source: 在哪里看到}。");
      return new Clause("", "", "", TextStatus.UNVERIFIED, "");
    }
    YamlMap row = owner.map("clause");
    String id = row.text("instrument");
    String article = row.text("article");
    TextStatus status = row.oneOf("status", TextStatus.words());
    String title = registered(row, id, article);
    Clause clause = new Clause(id, title, article, status, row.text("source"));
    row.finish();
    return clause;
  }

  private static String registered(YamlMap row, String id, String article) {
    Optional<Instrument> instrument = Instruments.shipped().find(id);
    if (!id.isEmpty() && instrument.isEmpty()) {
      row.problem("instrument", "登记表里没有“" + id + "”。", "请先在规范性文件登记表里登记。");
    }
    if (!article.isEmpty()
        && instrument.isPresent()
        && Instruments.shipped().findClause(id, article).isEmpty()) {
      row.problem(
          "article",
          "登记表里《" + instrument.get().shortTitle() + "》没有“" + article + "”。",
          "可以写："
              + instrument.get().articles().stream()
                  .map(Instrument.Article::article)
                  .collect(Collectors.joining("、"))
              + "；或者先登记这一条。");
    }
    return instrument.map(Instrument::shortTitle).orElse(id);
  }

  static long yuan(YamlMap owner, String key, int most) {
    YamlMap row = owner.map(key);
    BigDecimal value = row.decimal("value", BigDecimal.ZERO, BigDecimal.valueOf(most));
    unit(row, "元");
    row.finish();
    return value.movePointRight(2).longValue();
  }

  static void unit(YamlMap row, String wanted) {
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
    boolean wage = row.has("monthly_wage");
    if (wage == row.has("amount")) {
      row.problem("amount", "基准要么是固定数额 amount，要么是月平均工资 monthly_wage，只写一种。", "请删去一种或者补上一种。");
    }
    String series = wage ? series(row.map("monthly_wage")) : null;
    long fen = row.has("amount") ? yuan(row, "amount", MOST_UNIT_YUAN) : 0;
    RulePack.Unit unit = new RulePack.Unit(fen, clause(row), series);
    row.finish();
    return unit;
  }

  private static String series(YamlMap row) {
    String series = row.text("series");
    if (!series.isEmpty() && !WageTable.shipped().knows(series)) {
      row.problem("series", "工资表里没有“" + series + "”这个口径。", "请先在工资表里录入，或者改成表里有的口径。");
    }
    row.finish();
    return series;
  }

  static Map<String, RulePack.CaseType> caseTypes(List<YamlMap> rows, String word) {
    Map<String, RulePack.CaseType> types = new LinkedHashMap<>();
    for (YamlMap row : rows) {
      RulePack.CaseType type =
          new RulePack.CaseType(
              row.text("id"),
              row.text("label"),
              range(row, "multiple", word),
              row.yesNoOr("minor", false),
              clause(row));
      row.finish();
      if (types.put(type.id(), type) != null) {
        row.problem("id", "案件类型“" + type.id() + "”写了两次。", "请合成一项，或者换一个 id。");
      }
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

  static RulePack.Supplements supplements(YamlMap row, String word) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (YamlMap one : row.maps("kinds")) {
      kinds.put(one.text("id"), one.text("label"));
      one.finish();
    }
    RulePack.Supplements supplements =
        new RulePack.Supplements(range(row, "multiple", word), kinds, clause(row));
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
    FaultOrder.check(fault, row);
    row.finish();
    return fault;
  }

  static RulePack.Cap cap(YamlMap row) {
    List<RulePack.Cap.Way> ways = ways(row);
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

  static List<RulePack.Cap.Way> ways(YamlMap row) {
    List<RulePack.Cap.Way> ways = new ArrayList<>();
    for (YamlMap one : row.maps("ways_over")) {
      ways.add(
          new RulePack.Cap.Way(one.text("text"), one.yesNoOr("minors_only", false), clause(one)));
      one.finish();
    }
    return ways;
  }

  static RulePack.Rounding rounding(YamlMap row) {
    RulePack.Rounding rounding = new RulePack.Rounding(yuan(row, "to", 1000), clause(row));
    if (rounding.toFen() < 1) {
      row.problem("to", "取整单位不能是 0。", "请写 0.01、1 或者 10 元这样的数。");
    }
    row.finish();
    return rounding;
  }

  static List<RulePack.DefaultPolicy> defaults(YamlMap root) {
    Map<String, RulePack.Level> levels = new LinkedHashMap<>();
    for (RulePack.Level level : RulePack.Level.values()) {
      levels.put(level.code(), level);
    }
    List<RulePack.DefaultPolicy> policies = new ArrayList<>();
    for (YamlMap row : root.maps("defaults")) {
      if (policies.stream().anyMatch(RulePack.DefaultPolicy::forAll)) {
        row.problem("level", "前面已经有给所有人的默认口径，这一项永远用不到。", "请把它移到前面。");
      }
      row.textOr("group", "");
      policies.add(
          new RulePack.DefaultPolicy(
              row.yesNoOr("minors_only", false),
              row.oneOf("level", levels),
              clause(row),
              row.has("group") ? row.oneOf("group", Group.words()) : null));
      row.finish();
    }
    if (!policies.isEmpty() && policies.stream().noneMatch(RulePack.DefaultPolicy::forAll)) {
      root.problem("defaults", "没有给其他人的默认口径。", "请在最后加一项，只写 level 和 clause。");
    }
    return policies;
  }
}
