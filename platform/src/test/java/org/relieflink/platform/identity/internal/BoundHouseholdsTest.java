package org.relieflink.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;

@DisplayName("一户列多少人、规则的起止日：大户只列本人和前面的人，限额按日子换")
class BoundHouseholdsTest {
  private static final String RULES =
      """
      version: "1"
      last_confirmed_on: 2026-01-01
      opening:
        - {minutes: 30, status: example, source: 示例, valid_from: 2026-01-01, valid_to: 2026-05-31}
        - {minutes: 10, status: example, source: 示例, valid_from: 2026-06-01}
      candidates:
        - {most: 8, status: example, source: 示例, valid_from: 2026-01-01}
      household:
        - {members: 3, status: example, source: 示例, valid_from: 2026-01-01}
      authority:
        - {field: name, contracts: [a/b], status: example, source: 示例, valid_from: 2026-01-01}
      """;

  private static AuthorityRules rules(String text) {
    return new AuthorityRules(RuleFile.parse(text, AuthorityRules.FILE));
  }

  private static LiveRecord record(String id) {
    return new LiveRecord(
        id,
        "c",
        "类",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "H",
        null,
        null,
        LocalDate.of(2026, 1, 1));
  }

  @Test
  @DisplayName("三百人的福利院：列三个，本人总在内，说出还有二百九十七个；小户全列")
  void institutions() {
    var clock = Clock.fixed(Instant.parse("2026-11-27T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
    List<LiveRecord> many =
        IntStream.range(0, 300).mapToObj(i -> record("R%03d".formatted(i))).toList();
    var bound =
        new BoundHouseholds(rules(RULES), clock)
            .of(
                List.of(new Household("H", "c", many), new Household("S", "c", many.subList(0, 3))),
                Set.of("R250"));
    assertThat(bound.left()).containsOnly(java.util.Map.entry("H", 297));
    assertThat(bound.households().get(0).members().stream().map(LiveRecord::recordId))
        .containsExactly("R000", "R001", "R250");
    assertThat(bound.households().get(1).members()).hasSize(3);
  }

  @Test
  @DisplayName("限额到了末日换下一行；同一天两行，程序不启动；那天没有规则，说出是哪天")
  void limitsAreDated() {
    AuthorityRules rules = rules(RULES);
    assertThat(rules.opened(LocalDate.of(2026, 5, 31)).toMinutes()).isEqualTo(30);
    assertThat(rules.opened(LocalDate.of(2026, 6, 1)).toMinutes()).isEqualTo(10);
    assertThatThrownBy(() -> rules.opened(LocalDate.of(2025, 12, 31)))
        .hasMessageContaining("2025-12-31");
    assertThatThrownBy(() -> rules(RULES.replace(", valid_to: 2026-05-31", "")))
        .hasMessageContaining("opening: two limits");
  }
}
