package org.relieflink.law;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.kernel.Fen;
import org.relieflink.law.internal.CanonicalJson;

/** 规则包的每个值，写成“名称：数”。Every value of a pack by its Chinese name, for showing and comparing. */
final class PackValues {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final RulePack pack;
  private final String word;

  private PackValues(RulePack pack) {
    this.pack = pack;
    this.word = pack.unit().word();
  }

  /** In the order of a pack file. */
  static Map<String, String> of(RulePack pack) {
    PackValues values = new PackValues(pack);
    values.head();
    values.basic();
    values.hardship();
    values.factors();
    values.limits();
    values.policies();
    return values.values;
  }

  private void put(String name, String value) {
    values.put(name, value);
  }

  /** The same; a name that is there already gets a number, so that none hides another. */
  private void put(String name, String value, String number) {
    values.put(values.containsKey(name) ? name + number : name, value);
  }

  private static String yuan(long fen) {
    return new Fen(fen).yuanText() + " 元";
  }

  private static String range(Allowed.Range range, String unit) {
    return range.text() + " " + unit;
  }

  private static String plain(BigDecimal number) {
    return CanonicalJson.plain(number);
  }

  private void head() {
    put("规则包的标题", pack.title());
    put("适用的机关", pack.office());
    put("施行日", pack.from().toString());
    if (pack.to() != null) {
      put("截止日", pack.to().toString());
    }
    put("从哪些规则包来", String.join(" → ", pack.chain()));
    put(
        "计算的次序",
        pack.extras().order().stream().map(AmountRule::label).collect(Collectors.joining("、")));
  }

  private void basic() {
    String series = pack.unit().series();
    put("救助基准", series == null ? yuan(pack.unit().fen()) : series + "月平均工资");
    put("救助基准的出处", pack.unit().clause().textWithStatus());
    for (RulePack.CaseType type : pack.caseTypes().values()) {
      String name = "案件类型“" + type.label() + "”";
      put(name, range(type.multiple(), word) + (type.minor() ? "，只给未成年人" : ""));
      put(name + "的出处", type.clause().textWithStatus());
    }
    if (pack.years() != null) {
      put("成年的年龄", pack.years().adultAge() + " 岁");
      put("到成年每年加", plain(pack.years().perYear()) + " " + word);
      put("到成年的出处", pack.years().clause().textWithStatus());
    }
    pack.extras().tables().forEach(this::table);
    put("追加", range(pack.supplements().multiple(), word));
    put("可以追加的人", String.join("、", pack.supplements().kinds().values()));
    put("追加的出处", pack.supplements().clause().textWithStatus());
  }

  private void table(AmountRule rule, PackExtras.GradeTable table) {
    for (PackExtras.GradeTable.Row row : table.rows()) {
      put(rule.label() + "“" + row.label() + "”", range(row.multiple(), word));
    }
    put(rule.label() + "表用在", types(table));
    put(rule.label() + "表的出处", table.clause().textWithStatus());
  }

  private String types(PackExtras.GradeTable table) {
    return table.caseTypes().isEmpty()
        ? "所有案件类型"
        : table.caseTypes().stream()
            .sorted()
            .map(id -> pack.findCaseType(id).map(RulePack.CaseType::label).orElse(id))
            .collect(Collectors.joining("、"));
  }

  private void hardship() {
    RulePack.Hardship hardship = pack.hardship();
    if (hardship.grades().isEmpty()) {
      put("困难每升一档最多加", plain(hardship.perStepMost()) + " " + word);
    }
    hardship
        .grades()
        .forEach(grade -> put("困难等级“" + grade.label() + "”", range(grade.multiple(), word)));
    hardship
        .steps()
        .forEach(
            (name, steps) ->
                put(
                    "困难类别“" + name + "”",
                    hardship.name(steps.steps()) + "，" + steps.clause().textWithStatus()));
    put("生活困难的出处", hardship.clause().textWithStatus());
  }

  private void factors() {
    RulePack.FaultTable fault = pack.fault();
    fault.factors().forEach((degree, factor) -> put("过错系数“" + degree.label() + "”", plain(factor)));
    put("主要责任例外的系数", fault.principalException().text());
    put("主要责任例外由谁批", fault.approval());
    put("主要责任例外的出处", fault.exceptionClause().textWithStatus());
    put("过错系数的出处", fault.clause().textWithStatus());
    PackExtras.Deduction deduction = pack.extras().deduction();
    if (deduction != null) {
      put("别处已得的扣几成", plain(deduction.share()));
      put("扣哪些", Integer.toString(deduction.of().size()) + " 种：" + paid(deduction));
      put("扣减的出处", deduction.clause().textWithStatus());
    }
  }

  private static String paid(PackExtras.Deduction deduction) {
    return deduction.of().stream()
        .sorted()
        .map(
            one ->
                switch (one) {
                  case RECEIVED -> "已得的赔偿";
                  case EARLIER_RELIEF -> "先前的救助";
                })
        .collect(Collectors.joining("、"));
  }

  private void limits() {
    PackExtras extras = pack.extras();
    if (extras.minimum() != null) {
      put("最低金额", yuan(extras.minimum().fen()));
      put("最低金额的出处", extras.minimum().clause().textWithStatus());
    }
    if (extras.localCap() != null) {
      put("当地限额", yuan(extras.localCap().fen()));
      put("超过当地限额由谁批", extras.localCap().approval());
      put("超过当地限额的途径", ways(extras.localCap().ways()));
      put("当地限额的出处", extras.localCap().clause().textWithStatus());
    }
    put(
        "不超过判赔",
        extras.awardLimit() == null ? "没有写" : "写了，" + extras.awardLimit().textWithStatus());
    put("上限", pack.cap().months() + " 个月" + pack.cap().series() + "平均工资");
    put("超过上限由谁批", pack.cap().approval());
    put("超过上限的途径", ways(pack.cap().ways()));
    put("上限的出处", pack.cap().clause().textWithStatus());
    put("取整到", yuan(pack.rounding().toFen()));
    put("取整的出处", pack.rounding().clause().textWithStatus());
    extras
        .approvals()
        .forEach(
            level ->
                put(
                    "超过 " + yuan(level.overFen()) + " 由谁批",
                    level.who() + "，" + level.clause().textWithStatus()));
    if (extras.urgent() != null) {
      put(
          "先行救助",
          "一般 "
              + extras.urgent().usualMonths()
              + " 个月，最多 "
              + extras.urgent().mostMonths()
              + " 个月，按"
              + extras.urgent().series()
              + "平均工资");
      put("先行救助的出处", extras.urgent().clause().textWithStatus());
    }
  }

  private static String ways(List<RulePack.Cap.Way> ways) {
    return ways.stream()
        .map(
            way ->
                way.text()
                    + (way.minorsOnly() ? "（只给未成年人）" : "")
                    + "，"
                    + way.clause().textWithStatus())
        .collect(Collectors.joining("；"));
  }

  private void policies() {
    int number = 1;
    for (RulePack.DefaultPolicy policy : pack.defaults()) {
      String whom =
          policy.group() != null ? policy.group().label() : policy.minorsOnly() ? "未成年人" : "其他人";
      put(
          "没有人选时，" + whom,
          policy.level().label() + "，" + policy.clause().textWithStatus(),
          "（第 " + number++ + " 条）");
    }
  }
}
