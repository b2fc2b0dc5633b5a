package org.relieflink.law;

import java.util.stream.Collectors;

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
    page.append("\n## 引文和指纹\n\n引到原话的条，指纹（SHA-256）在读登记表时核对。\n");
    page.append("\n| id | 条 | 原话 | 指纹（前 16 位） |\n|---|---|---|---|\n");
    for (Instrument one : Instruments.shipped().all()) {
      one.articles().stream()
          .filter(article -> !article.quote().isEmpty())
          .forEach(
              article ->
                  page.append("| `" + one.id() + "` | " + article.article())
                      .append(" | " + article.quote())
                      .append(" | `" + article.digest().substring(0, 16) + "` |\n"));
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
    page.append("\n规则包用 order 写明这些步骤的次序；没有写的，按上表前八行里的次序。\n");
    page.append("\n## 哪个机关、哪一天、用哪些资格规则\n\n");
    page.append("| 规则组 | 机关 | 自 | 至 | 只对 | 规则 | 状态和出处 |\n|---|---|---|---|---|---|---|\n");
    RuleSets.shipped().all().forEach(set -> page.append(set(set)));
    page.append("\n## 随程序发布的规则包\n");
    RulePacks.shipped().all().forEach(pack -> page.append(pack(pack)));
    return page.toString();
  }

  private static String set(RuleSet set) {
    Group group = set.onlyFor();
    return "| "
        + set.title()
        + " | "
        + set.organs().stream().map(Organ::label).collect(Collectors.joining("、"))
        + " | "
        + set.from()
        + " | "
        + (set.to() == null ? "" : set.to())
        + " | "
        + (group == null ? "" : group.label())
        + " | "
        + set.rules().size()
        + " 条 | "
        + set.status().label()
        + "："
        + set.source()
        + " |\n";
  }

  private static String pack(RulePack pack) {
    StringBuilder page = new StringBuilder("\n### ").append(pack.title()).append("\n\n");
    page.append("`").append(pack.id()).append("` ").append(pack.version());
    page.append("，")
        .append(pack.extras().organ().label())
        .append("，")
        .append(pack.from())
        .append(" 起");
    page.append(pack.to() == null ? "" : "，到 " + pack.to());
    page.append("，继承次序 ").append(String.join(" → ", pack.chain())).append("。计算次序：");
    page.append(
        pack.extras().order().stream().map(AmountRule::label).collect(Collectors.joining(" → ")));
    page.append("。\n\n| 数值 | 取值 | 出处 |\n|---|---|---|\n");
    String word = " " + pack.unit().word();
    String unit =
        pack.unit().series() == null
            ? Yuan.text(pack.unit().fen()) + " 元"
            : "上一年度" + pack.unit().series() + "月平均工资";
    row(page, "基准金额", unit, pack.unit().clause());
    for (RulePack.CaseType type : pack.caseTypes().values()) {
      row(page, "案件类型：" + type.label(), type.multiple().text() + word, type.clause());
    }
    tables(page, pack, word);
    if (pack.years() != null) {
      String years = pack.years().perYear() + word + "，到 " + pack.years().adultAge() + " 岁";
      row(page, "到成年每年", years, pack.years().clause());
    }
    hardship(page, pack, word);
    if (!pack.supplements().kinds().isEmpty()) {
      row(page, "追加", pack.supplements().multiple().text() + word, pack.supplements().clause());
    }
    pack.fault()
        .factors()
        .forEach((fault, factor) -> row(page, fault.label(), "× " + factor, pack.fault().clause()));
    row(
        page,
        "主要责任例外",
        "× " + pack.fault().principalException().text() + "，审批：" + pack.fault().approval(),
        pack.fault().exceptionClause());
    limits(page, pack);
    return page.toString();
  }

  private static void tables(StringBuilder page, RulePack pack, String word) {
    pack.extras()
        .tables()
        .forEach(
            (rule, table) ->
                table
                    .rows()
                    .forEach(
                        one ->
                            row(
                                page,
                                rule.label() + "：" + one.label(),
                                one.multiple().text() + word,
                                table.clause())));
  }

  private static void hardship(StringBuilder page, RulePack pack, String word) {
    RulePack.Hardship hardship = pack.hardship();
    if (hardship.grades().isEmpty()) {
      row(page, "生活困难每档最多", hardship.perStepMost() + word, hardship.clause());
    }
    for (RulePack.Hardship.Grade grade : hardship.grades()) {
      row(page, "生活困难：" + grade.label(), grade.multiple().text() + word, hardship.clause());
    }
    hardship
        .steps()
        .forEach((name, steps) -> row(page, name, hardship.name(steps.steps()), steps.clause()));
  }

  private static void limits(StringBuilder page, RulePack pack) {
    PackExtras extras = pack.extras();
    if (extras.deduction() != null) {
      String of = extras.deduction().of().toString();
      row(page, "扣减", of + " × " + extras.deduction().share(), extras.deduction().clause());
    }
    if (extras.minimum() != null) {
      row(page, "最低金额", Yuan.text(extras.minimum().fen()) + " 元", extras.minimum().clause());
    }
    if (extras.awardLimit() != null) {
      row(page, "不超过应当判决的赔偿", "知道判赔数额时", extras.awardLimit());
    }
    row(page, "取整", Yuan.text(pack.rounding().toFen()) + " 元", pack.rounding().clause());
    if (extras.localCap() != null) {
      row(page, "当地限额", Yuan.text(extras.localCap().fen()) + " 元", extras.localCap().clause());
    }
    String months = pack.cap().months() + " 个月" + pack.cap().series() + "月平均工资";
    row(page, "上限", months, pack.cap().clause());
    for (PackExtras.ApprovalLevel level : extras.approvals()) {
      row(page, "超过 " + Yuan.text(level.overFen()) + " 元", "报" + level.who(), level.clause());
    }
    PackExtras.Urgent urgent = extras.urgent();
    if (urgent != null) {
      String text = "一般不超过 " + urgent.usualMonths() + " 个月工资，最多 " + urgent.mostMonths() + " 个月";
      row(page, "先行救助", text, urgent.clause());
    }
    for (RulePack.DefaultPolicy policy : pack.defaults()) {
      String whom =
          policy.minorsOnly() ? "未成年人" : policy.group() == null ? "其他人" : policy.group().label();
      row(page, "默认口径：" + whom, policy.level().label(), policy.clause());
    }
  }

  private static void row(StringBuilder page, String name, String value, Clause clause) {
    page.append("| ").append(name).append(" | ").append(value).append(" | ");
    page.append(clause.textWithStatus()).append("：").append(clause.source()).append(" |\n");
  }
}
