package org.relieflink.law;

import java.time.LocalDate;

/** 写出文档页。Writes the documentation pages from the register and the rules. */
final class LawPages {
  private static final String GENERATED = "\n本页由 `LawDocsTest` 生成和核对，请改登记表，不要改本页。\n";

  private LawPages() {}

  static String instruments() {
    StringBuilder page = new StringBuilder("# 规范性文件登记表 / Register of instruments\n" + GENERATED);
    page.append("\n状态：已读原文 text-read；转引 quoted；未核实 unverified；示例值 example。\n");
    page.append("\n| id | 文件 | 文号 | 机关 | 施行 | 被取代 | 状态 |\n|---|---|---|---|---|---|---|\n");
    for (Instrument one : Instruments.shipped().all()) {
      page.append("| `").append(one.id()).append("` | ").append(one.title());
      page.append(" | ").append(one.number()).append(" | ").append(one.issuer());
      page.append(" | ").append(one.inForceFrom() == null ? "未见" : one.inForceFrom());
      page.append(" | ").append(one.supersededBy() == null ? "" : "`" + one.supersededBy() + "`");
      page.append(" | ").append(one.status().label()).append(" |\n");
    }
    page.append("\n## 引用的条\n\n| id | 条 | 状态 | 内容 |\n|---|---|---|---|\n");
    for (Instrument one : Instruments.shipped().all()) {
      for (Instrument.Article article : one.articles()) {
        page.append("| `").append(one.id()).append("` | ").append(article.article());
        page.append(" | ").append(article.status().label()).append(" | ");
        page.append(article.says()).append(" |\n");
      }
    }
    return page.toString();
  }

  static String rules() {
    StringBuilder page = new StringBuilder("# 规则表 / Rules\n" + GENERATED);
    page.append("\n## 资格\n\n| id | 种类 | 名称 | 问什么 | 依据 |\n|---|---|---|---|---|\n");
    for (EligibilityRule rule : EligibilityRule.values()) {
      page.append("| `").append(rule.id()).append("` | ").append(rule.kind().label());
      page.append(" | ").append(rule.title()).append(" | ").append(rule.condition().words());
      page.append(" | ").append(rule.clause().textWithStatus()).append(" |\n");
    }
    page.append("\n三种回答：符合、不符合、还不清楚；还不清楚不会变成不符合。总的意见：");
    page.append("可能符合、一般不予（可说明理由例外）、不符合、还不清楚，都只是意见，由人决定。\n");
    page.append("\n## 金额\n\n| id | 名称 | 作用 | 依据 |\n|---|---|---|---|\n");
    for (AmountRule rule : AmountRule.values()) {
      page.append("| `").append(rule.id()).append("` | ").append(rule.label());
      page.append(" | ").append(rule.kind().label());
      page.append(" | ").append(Instruments.shipped().cite(rule.basis()).textWithStatus());
      page.append(" |\n");
    }
    return page.append(pack()).toString();
  }

  private static String pack() {
    RulePack pack =
        RulePacks.shipped().effective("990123", LocalDate.parse("2026-11-19")).orElseThrow();
    StringBuilder page = new StringBuilder("\n## 随程序发布的规则包\n\n");
    page.append(pack.title()).append("，`").append(pack.id()).append("` ").append(pack.version());
    page.append("，继承次序 ").append(String.join(" → ", pack.chain())).append("。\n");
    page.append("\n| 数值 | 取值 | 出处 |\n|---|---|---|\n");
    row(page, "基准金额", Yuan.text(pack.unit().fen()) + " 元", pack.unit().clause());
    for (RulePack.CaseType type : pack.caseTypes().values()) {
      row(page, "案件类型：" + type.label(), type.multiple().text() + " 倍", type.clause());
    }
    row(
        page,
        "到成年每年",
        pack.years().perYear() + " 倍，到 " + pack.years().adultAge() + " 岁",
        pack.years().clause());
    row(page, "生活困难每档最多", pack.hardship().perStepMost() + " 倍", pack.hardship().clause());
    pack.hardship()
        .steps()
        .forEach((name, steps) -> row(page, name, steps.steps() + " 档", steps.clause()));
    row(page, "追加", pack.supplements().multiple().text() + " 倍", pack.supplements().clause());
    pack.fault()
        .factors()
        .forEach((fault, factor) -> row(page, fault.label(), "× " + factor, pack.fault().clause()));
    row(
        page,
        "主要责任例外",
        "× " + pack.fault().principalException().text() + "，审批：" + pack.fault().approval(),
        pack.fault().exceptionClause());
    row(
        page,
        "上限",
        pack.cap().months() + " 个月" + pack.cap().series() + "月平均工资",
        pack.cap().clause());
    row(page, "取整", Yuan.text(pack.rounding().toFen()) + " 元", pack.rounding().clause());
    return page.toString();
  }

  private static void row(StringBuilder page, String name, String value, Clause clause) {
    page.append("| ").append(name).append(" | ").append(value).append(" | ");
    page.append(clause.textWithStatus()).append("：").append(clause.source()).append(" |\n");
  }
}
