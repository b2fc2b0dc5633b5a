package org.relieflink.law.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Clause;

@DisplayName("监督规则的文档页由目录写出")
class SupervisionDocsTest {
  @Test
  @DisplayName("文档页与目录相同（-Drelief.write=true 时重写）")
  void page_is_up_to_date() throws IOException {
    Path page = Path.of(System.getProperty("relief.root", "..")).resolve("docs/law/supervision.md");
    if (Boolean.getBoolean("relief.write")) {
      Files.writeString(page, text());
    }
    assertThat(Files.readString(page)).isEqualTo(text());
  }

  private static String text() {
    SupervisionCatalogue catalogue = SupervisionCatalogue.shipped();
    StringBuilder page = new StringBuilder("# 监督规则 / Supervision rules\n");
    page.append("\n本页由 `SupervisionDocsTest` 生成和核对，请改目录，不要改本页。\n");
    page.append("\n").append(catalogue.title()).append(" ").append(catalogue.version());
    page.append("，").append(catalogue.lastConfirmedOn()).append(" 核对。结果只是线索，由人核实。");
    page.append("规则的状态取最弱的依据；未核实的照样跑，线索上写明。\n");
    page.append("\n| id | 版本 | 情形 | 规则 | 问谁 | 条件 | 适用 | 依据 | 主管 |\n");
    page.append("|---|---|---|---|---|---|---|---|---|\n");
    catalogue.rules().forEach(rule -> row(page, rule));
    page.append("\n## 名单的性质\n\n| 类别 | 性质 | 主管 |\n|---|---|---|\n");
    catalogue.classes().values().stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(
            one ->
                page.append("| ")
                    .append(one.name())
                    .append(" | ")
                    .append(one.nature().label())
                    .append(" | ")
                    .append(one.owner())
                    .append(" |\n"));
    page.append("\n## 天数口径\n\n| id | 天数 | 出处 |\n|---|---|---|\n");
    catalogue.tolerances().values().stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(
            one ->
                page.append("| `")
                    .append(one.id())
                    .append("` | ")
                    .append(one.text())
                    .append(" | ")
                    .append(one.source())
                    .append(" |\n"));
    return page.toString();
  }

  private static void row(StringBuilder page, SupervisionRule rule) {
    page.append("| `").append(rule.id()).append("` | ").append(rule.version());
    page.append(" | ").append(rule.kind().label()).append(" | ").append(rule.title());
    page.append(" | ").append(String.join("、", rule.subjects()));
    page.append(" | ").append(conditions(rule)).append(" | ").append(rule.validFrom());
    page.append(" 起").append(rule.validTo() == null ? "" : "至 " + rule.validTo()).append(" | ");
    page.append(rule.basis().stream().map(Clause::textWithStatus).collect(Collectors.joining("；")));
    page.append(" | ").append(rule.owner()).append(" |\n");
  }

  private static String conditions(SupervisionRule rule) {
    String asked =
        rule.conditions().stream().map(RuleCondition::words).collect(Collectors.joining("，并且"));
    FoundRecord found = rule.found();
    if (found == null) {
      return asked;
    }
    String where = found.sameClass() ? "同类另一条记录" : String.join("、", found.classes()) + "记录";
    String how =
        found.after() != null
            ? "，起算超过 `" + found.after().id() + "`"
            : found.apart() != null ? "，同时享受（`" + found.apart().id() + "`）" : "";
    return asked + "本人有" + where + (found.otherHousehold() ? "，另一户或者另一区划" : "") + how;
  }
}
