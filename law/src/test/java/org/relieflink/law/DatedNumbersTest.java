package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("有日期的数：哪天用哪个，说得准；没有出处、同一天两个的不启动")
class DatedNumbersTest {
  private static final Set<String> FILE = Set.of("version", "last_confirmed_on", "household");
  private static final String RULES =
      """
      version: "1"
      last_confirmed_on: 2026-11-27
      household:
        - {members: 15, status: example, source: 示例, valid_from: 2026-01-01, valid_to: 2026-06-30}
        - {members: 20, status: example, source: 示例, valid_from: 2026-07-01}
      """;

  private static DatedNumbers read(String yaml) {
    return DatedNumbers.read(RuleFile.parse(yaml, FILE), "household", "members");
  }

  @Test
  @DisplayName("末日还用旧的，第二天用新的；没有规则的日子说出是哪天")
  void theNumberOfADay() {
    DatedNumbers members = read(RULES);
    assertThat(members.on(LocalDate.of(2026, 6, 30))).isEqualTo(15);
    assertThat(members.on(LocalDate.of(2026, 7, 1))).isEqualTo(20);
    assertThatThrownBy(() -> members.on(LocalDate.of(2025, 12, 31)))
        .hasMessageContaining("2025-12-31");
  }

  @Test
  @DisplayName("没有出处、没有状态、同一天两个：说出是哪一部分")
  void halfARuleStopsTheStart() {
    assertThatThrownBy(() -> read(RULES.replace(", valid_to: 2026-06-30", "")))
        .hasMessageContaining("household: two limits on 2026-07-01");
    assertThatThrownBy(() -> read(RULES.replace("source: 示例, ", "")))
        .hasMessageContaining("source");
    assertThatThrownBy(() -> read(RULES.replace("status: example, ", "")))
        .hasMessageContaining("status");
  }
}
