package org.relieflink.platform.assistant.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Clause;
import org.relieflink.law.PackExtras;
import org.relieflink.law.RulePack;

/** 一个规则包里的话：what each value of a pack says, one sentence each, with the clause it stands on. */
final class PackPassages {
  private final RulePack pack;
  private final Stands stands;
  private final List<Passage> passages = new ArrayList<>();

  private PackPassages(RulePack pack, Stands stands) {
    this.pack = pack;
    this.stands = stands;
  }

  /** 990123-2025.1. */
  static String book(RulePack pack) {
    return pack.id() + "-" + pack.version();
  }

  static List<Passage> of(RulePack pack, Optional<LocalDate> ended) {
    LocalDate over = pack.to() == null ? null : pack.to().plusDays(1);
    PackPassages made = new PackPassages(pack, new Stands(pack.from(), ended.orElse(over), ""));
    made.basics();
    made.hardship();
    made.supplements();
    made.fault();
    made.cap();
    made.extras(pack.extras());
    return made.passages;
  }

  private void add(String title, String words, Clause clause) {
    passages.add(
        new Passage(
            Passage.Kind.PACK,
            book(pack),
            "p" + (passages.size() + 1),
            title,
            pack.title() + "：" + words,
            clause,
            stands));
  }

  private void basics() {
    RulePack.Unit unit = pack.unit();
    add(
        "救助基准金额",
        unit.series() == null
            ? "救助基准金额 " + new Fen(unit.fen()).yuanText() + " 元"
            : "按月平均工资（" + unit.series() + "）计算",
        unit.clause());
    for (RulePack.CaseType type : pack.caseTypes().values()) {
      String only = type.minor() ? "，只给未成年人" : "";
      add(
          "案件类型：" + type.label(),
          type.label() + "，" + type.multiple().text() + " " + unit.word() + only,
          type.clause());
    }
    RulePack.Years years = pack.years();
    if (years != null) {
      String each = plain(years.perYear()) + " " + unit.word();
      add("到成年的年数", "未成年人到 " + years.adultAge() + " 岁，每年加 " + each, years.clause());
    }
  }

  private void hardship() {
    RulePack.Hardship hardship = pack.hardship();
    String each = plain(hardship.perStepMost()) + " " + pack.unit().word();
    add("生活困难", "生活困难每升一档最多加 " + each, hardship.clause());
    hardship
        .steps()
        .forEach(
            (name, steps) ->
                add(
                    "生活困难：" + name,
                    name
                        + "，算 "
                        + hardship.name(steps.steps())
                        + "，加 "
                        + hardship.range(steps.steps()).text()
                        + " "
                        + pack.unit().word(),
                    steps.clause()));
  }

  private void supplements() {
    RulePack.Supplements supplements = pack.supplements();
    String range = supplements.multiple().text() + " " + pack.unit().word();
    supplements
        .kinds()
        .values()
        .forEach(kind -> add("追加金额：" + kind, kind + "，追加 " + range, supplements.clause()));
  }

  private void fault() {
    RulePack.FaultTable fault = pack.fault();
    fault
        .factors()
        .forEach(
            (degree, factor) ->
                add("过错：" + degree.label(), "过错系数 " + plain(factor), fault.clause()));
    add(
        "过错：主要责任的例外",
        "主要责任一般不予救助；例外时过错系数 " + fault.principalException().text() + "，由" + fault.approval() + "批准",
        fault.exceptionClause());
  }

  private void cap() {
    RulePack.Cap cap = pack.cap();
    String words = cap.months() + " 个月工资总额；超过的由" + cap.approval() + "批准";
    add("救助金额的上限", words, cap.clause());
    cap.ways().forEach(way -> add("超过上限的途径", way.text(), way.clause()));
    String to = new Fen(pack.rounding().toFen()).yuanText();
    add("取整", "四舍五入到 " + to + " 元", pack.rounding().clause());
    pack.defaults()
        .forEach(
            one -> {
              String whom = one.minorsOnly() ? "未成年人" : "其余的人";
              String named = one.group() == null ? whom : one.group().label();
              add("没有选定时怎样取值", named + "，" + one.level().label(), one.clause());
            });
  }

  private void extras(PackExtras extras) {
    if (extras.minimum() != null) {
      String least = new Fen(extras.minimum().fen()).yuanText();
      add("最低救助金额", "不足 " + least + " 元的，按 " + least + " 元", extras.minimum().clause());
    }
    if (extras.localCap() != null) {
      String most = new Fen(extras.localCap().fen()).yuanText();
      String who = extras.localCap().approval();
      add("当地限额", "一般不超过 " + most + " 元；超过的由" + who + "批准", extras.localCap().clause());
    }
    extras
        .approvals()
        .forEach(
            one ->
                add(
                    "审批：" + one.who(),
                    "超过 " + new Fen(one.overFen()).yuanText() + " 元的，由" + one.who() + "批准",
                    one.clause()));
    PackExtras.Urgent urgent = extras.urgent();
    if (urgent != null) {
      String words = "一般不超过 " + urgent.usualMonths() + " 个月工资，最多 " + urgent.mostMonths() + " 个月";
      add("先行救助", words, urgent.clause());
    }
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
