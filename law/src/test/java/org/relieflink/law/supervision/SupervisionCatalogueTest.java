package org.relieflink.law.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Reading;
import org.relieflink.law.TextStatus;

@DisplayName("监督规则目录：有依据、有日期，写错的规则读不进来")
class SupervisionCatalogueTest {
  private static final SupervisionCatalogue SHIPPED = SupervisionCatalogue.shipped();
  private static final String HEAD =
      """
      version: "1"
      title: 试
      last_confirmed_on: 2026-11-26
      classes:
        - {name: 低保对象, nature: household, owner: 民政局}
        - {name: 临时救助, nature: event, owner: 民政局}
        - {name: 建档立卡低收入户, nature: frozen, owner: 农业农村局}
        - {name: 死亡登记, nature: register, owner: 公安局}
      tolerances:
        - {id: stopping, days: 45, status: example, source: 试}
      """;

  @Test
  @DisplayName("五种情形都有规则，每条都有依据、要核实的事项、主管部门")
  void complete() {
    assertThat(SHIPPED.rules().stream().map(SupervisionRule::kind))
        .contains(SupervisionKind.values());
    assertThat(SHIPPED.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.basis()).isNotEmpty();
              assertThat(rule.checks()).isNotEmpty();
              assertThat(rule.owner()).isNotBlank();
            });
  }

  @Test
  @DisplayName("条例修订前后是两个版本，任何一天只有一个有效；修订后的没有核实，会说出来")
  void dated_versions() {
    SupervisionRule before =
        SHIPPED.find("imprisoned-veteran", LocalDate.of(2024, 9, 30)).orElseThrow();
    SupervisionRule after =
        SHIPPED.find("imprisoned-veteran", LocalDate.of(2024, 10, 1)).orElseThrow();
    assertThat(before.version()).isEqualTo("2019");
    assertThat(before.status()).isEqualTo(TextStatus.TEXT_READ);
    assertThat(after.version()).isEqualTo("2024");
    assertThat(after.verified()).isFalse();
    for (LocalDate day = LocalDate.of(2004, 1, 1); day.getYear() < 2028; day = day.plusMonths(3)) {
      assertThat(SHIPPED.rulesOn(day).stream().map(SupervisionRule::id)).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("一条规则的状态取最弱的依据：有一条没有核实，整条就是没有核实")
  void weakest_basis() {
    SupervisionRule rule =
        SHIPPED.find("exclusive-destitute-subsistence", LocalDate.of(2026, 11, 23)).orElseThrow();
    assertThat(rule.basis().stream().map(clause -> clause.status()))
        .contains(TextStatus.TEXT_READ, TextStatus.UNVERIFIED);
    assertThat(rule.status()).isEqualTo(TextStatus.UNVERIFIED);
  }

  @Test
  @DisplayName("把一次性的临时救助、冻结的建档立卡名单当身份，读取时就拒绝")
  void events_and_frozen_lists_are_no_status() {
    assertThat(problems("found: {classes: [临时救助], after: stopping}"))
        .anyMatch(text -> text.contains("临时救助") && text.contains("一次性事件"));
    assertThat(problems("found: {classes: [建档立卡低收入户], after: stopping}"))
        .anyMatch(text -> text.contains("冻结名单"));
  }

  @Test
  @DisplayName("没有登记的类别、条号、口径、条件，都报出行号和改法")
  void unknown_words_are_refused() {
    assertThat(problems("found: {classes: [不存在的名单], after: stopping}"))
        .anyMatch(text -> text.contains("没有登记类别"));
    assertThat(problems("found: {classes: [低保对象], after: forever}"))
        .anyMatch(text -> text.contains("没有叫“forever”的天数口径"));
    assertThat(problems("when: [{income: 3}]")).anyMatch(text -> text.contains("不认识条件“income”"));
    assertThat(problems("found: {classes: [低保对象]}"))
        .anyMatch(text -> text.contains("after 和 apart 要写一个"));
    assertThat(
            text(
                "found: {classes: [低保对象], after: stopping}",
                "{instrument: spp-2021, article: 第九百条}"))
        .anyMatch(text -> text.contains("第九百条") && text.startsWith("第 "));
  }

  private static List<String> problems(String body) {
    return text(body, "{instrument: social-assistance-2014, article: 第十三条}");
  }

  private static List<String> text(String body, String basis) {
    String rule =
        """
        rules:
          - id: one
            version: "1"
            kind: dead
            title: 试
            valid_from: 2020-01-01
            subject: [死亡登记]
            %s
            basis: [%s]
            check: [核对]
            owner: 民政局
        """
            .formatted(body, basis);
    return SupervisionCatalogue.read(HEAD + rule) instanceof Reading.Bad<?> bad
        ? bad.problems().stream().map(problem -> problem.text()).toList()
        : List.of();
  }
}
