package org.relieflink.platform.joint.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Role;

@DisplayName("协办的规则：有日期，读不懂就不启动")
class JoiningRulesTest {
  private static final String HEAD = "version: '1'\nlast_confirmed_on: 2026-11-26\nrules:\n";
  private static final String ROW =
      "  - {most_days: %s, roles: [%s], source: 某, status: %s, valid_from: %s}\n";

  private static String row(String days, String role, String status, String from) {
    return ROW.formatted(days, role, status, from);
  }

  @Test
  @DisplayName("随程序发的规则，今天有一条，只请检察官和负责人")
  void shipped() {
    assertThat(JoiningRules.shipped().on(LocalDate.of(2026, 11, 26)).roles())
        .containsExactlyInAnyOrder(Role.PROSECUTOR, Role.CHIEF);
  }

  @Test
  @DisplayName("换了规则，各天用各天的")
  void dated() {
    String old =
        "  - {most_days: 10, roles: [PROSECUTOR], source: 某, status: example,"
            + " valid_from: 2026-01-01, valid_to: 2026-05-31}\n";
    var rules = JoiningRules.parse(HEAD + old + row("60", "PROSECUTOR", "example", "2026-06-01"));
    assertThat(rules.on(LocalDate.of(2026, 5, 31)).mostDays()).isEqualTo(10);
    assertThat(rules.on(LocalDate.of(2026, 6, 1)).mostDays()).isEqualTo(60);
    assertThatThrownBy(() -> rules.on(LocalDate.of(2025, 1, 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("同一天两条、没有的角色、没有的状态、零天、多一个键，都不启动")
  void halfUnderstoodStopsTheStart() {
    String good = row("30", "PROSECUTOR", "example", "2026-01-01");
    for (String rows :
        new String[] {
          good + row("20", "CHIEF", "example", "2026-03-01"),
          row("30", "NOBODY", "example", "2026-01-01"),
          row("30", "PROSECUTOR", "sure", "2026-01-01"),
          row("0", "PROSECUTOR", "example", "2026-01-01"),
          row("viele", "PROSECUTOR", "example", "2026-01-01"),
          good.replace("{most_days", "{and_more: 1, most_days"),
        }) {
      assertThatThrownBy(() -> JoiningRules.parse(HEAD + rows))
          .as(rows)
          .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }
  }
}
