package org.relieflink.platform.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.incident.DataKind;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.IncidentStage;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;

@DisplayName("事件涉及多少人：由程序从留痕数；级别和期限按有日期的规则")
class TouchedCountTest {
  private static final Instant AT = Instant.parse("2026-11-23T06:20:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final IncidentRules rules =
      new IncidentRules(RuleFile.shipped("incident/rules.yaml", IncidentRules.FILE));
  private final List<TrailEntry> entries = new ArrayList<>();

  private void entry(String action, String kind, String id, String result) {
    entries.add(
        new TrailEntry(
            entries.size() + 1L,
            AT,
            "YX0217",
            "PROSECUTOR",
            new TrailNote(action, kind, id, "", result),
            ""));
  }

  private Touched.Part part(DataKind kind) {
    return TouchedCount.of(rules, entries).parts().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("同一个人看几遍算一个；查了没有结果的不算；导出按行，列表按页")
  void persons() {
    entry("HIT_SEEN", "party", "party-1", "hit-1");
    entry("HIT_SEEN", "party", "party-1", "hit-1");
    entry("HIT_SEEN", "party", "party-2", "hit-3");
    entry("FULL_NUMBER_SEEN", "party", "party-1", "hit-1");
    entry("PERSON_LOOKED_UP", "case", "云检〔2026〕7号", "刘*凤 990123********402X 2");
    entry("PERSON_LOOKED_UP", "case", "云检〔2026〕8号", "刘*凤 990123********402X 3");
    entry("PERSON_LOOKED_UP", "case", "云检〔2026〕7号", "王* 990123********1212 0");
    entry("HITS_EXPORTED", "export", "", "120 rows D-000001");
    entry("HITS_LISTED", "address", "/screening", "done");
    entry("SIGNED_IN", "", "", "done");
    assertThat(part(DataKind.HITS).persons()).isEqualTo(2);
    assertThat(part(DataKind.LOOKED_UP).persons()).isEqualTo(1);
    assertThat(part(DataKind.EXPORTS).persons()).isEqualTo(120);
    assertThat(part(DataKind.LISTS).persons()).isEqualTo(100);
    assertThat(part(DataKind.NONE).persons()).isZero();
    Touched touched = TouchedCount.of(rules, entries);
    assertThat(touched.entries()).isEqualTo(10);
    assertThat(touched.persons()).isEqualTo(2 + 1 + 120 + 100 + 1);
    assertThat(touched.sensitive()).isEqualTo(121);
  }

  @Test
  @DisplayName("到了界限就是那一级：差一个不是；敏感的另外数")
  void levels() {
    assertThat(level(499, 499)).isEqualTo(IncidentLevel.GENERAL);
    assertThat(level(600, 499)).isEqualTo(IncidentLevel.GENERAL);
    assertThat(level(600, 500)).isEqualTo(IncidentLevel.LARGER);
    assertThat(level(1_000_000, 0)).isEqualTo(IncidentLevel.LARGER);
    assertThat(level(10_000_000, 0)).isEqualTo(IncidentLevel.MAJOR);
    assertThat(level(100_000_000, 0)).isEqualTo(IncidentLevel.GRAVE);
    assertThat(level(0, 0)).isEqualTo(IncidentLevel.GENERAL);
  }

  private IncidentLevel level(long persons, long sensitive) {
    return rules.proposed(new Touched(1, persons, sensitive, List.of()), DAY);
  }

  @Test
  @DisplayName("较大以上另有四小时的报告；一般没有；办法施行以前也没有")
  void duties() {
    assertThat(rules.duties(IncidentLevel.GENERAL, DAY)).hasSize(5);
    assertThat(rules.duties(IncidentLevel.LARGER, DAY))
        .filteredOn(rule -> rule.stage() == IncidentStage.REPORT && !rule.waivable())
        .singleElement()
        .satisfies(rule -> assertThat(rule.within()).hasHours(4));
    assertThat(rules.duties(IncidentLevel.GRAVE, LocalDate.of(2025, 10, 31)))
        .filteredOn(rule -> rule.stage() == IncidentStage.REPORT)
        .allMatch(rule -> rule.waivable());
  }

  @Test
  @DisplayName("读不全的规则不让启动：不认识的键、写了两遍的动作、不是是非的值")
  void strict() {
    String good =
        """
        version: "1"
        last_confirmed_on: 2026-11-26
        classes:
          - {kind: HITS, actions: [HIT_SEEN]}
        levels:
          - {level: GENERAL, persons: 1, status: example, source: 示例, instrument: pipl, article: 第五十七条, valid_from: 2021-11-01}
        duties:
          - {stage: HANDLE, title: 处置, from: GENERAL, hours: 4, status: example, source: 示例, instrument: pipl, article: 第五十七条, valid_from: 2021-11-01}
        """;
    assertThat(read(good).actions()).containsExactly("HIT_SEEN");
    for (String bad :
        List.of(
            good.replace("hours: 4", "days: 4"),
            good.replace("[HIT_SEEN]", "[HIT_SEEN, HIT_SEEN]"),
            good.replace("actions:", "sensitive: maybe, actions:"),
            good.replace("level: GENERAL", "level: HUGE"),
            good.replace("第五十七条, valid_from", "第九十九条, valid_from"))) {
      assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(RuntimeException.class);
    }
  }

  private static IncidentRules read(String yaml) {
    return new IncidentRules(RuleFile.parse(yaml, IncidentRules.FILE));
  }
}
