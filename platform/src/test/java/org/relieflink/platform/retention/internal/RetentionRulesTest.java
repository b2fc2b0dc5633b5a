package org.relieflink.platform.retention.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.RetentionAct;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRule;

@DisplayName("保存规则：按日期用哪一条，满期是哪一天，看不懂的、办不到的不启动")
class RetentionRulesTest {
  private static final String ROW =
      "- {kind: HITS, act: DELETE, months: 36, status: example, source: 示例, instrument: pipl,"
          + " article: 第十九条, valid_from: 2026-01-01}";
  private static final String KEPT =
      ROW.replace("HITS", "TRAIL").replace("DELETE, months: 36", "KEEP");

  private static RetentionRules read(String rows) {
    String file = "version: \"1\"\nlast_confirmed_on: 2026-11-26\nrules:\n" + rows + "\n";
    return new RetentionRules(RuleFile.parse(file, RetentionRules.FILE));
  }

  @Test
  @DisplayName("自带的规则每一类都有一条，都写明依据、出处和状态；留痕不按规则销毁")
  void shipped() {
    var rules = new RetentionRules(RuleFile.shipped("retention/rules.yaml", RetentionRules.FILE));
    for (RetentionKind kind : RetentionKind.values()) {
      assertThat(rules.on(kind, LocalDate.of(2026, 11, 27))).as(kind.name()).isPresent();
    }
    assertThat(rules.on(RetentionKind.TRAIL, LocalDate.of(2026, 11, 27)).orElseThrow().act())
        .isEqualTo(RetentionAct.KEEP);
  }

  @Test
  @DisplayName("旧规则到期的第二天用新规则，规则开始以前没有规则：没有规则就什么都不销毁")
  void dated() {
    String old = ROW.replace("}", ", valid_to: 2026-06-30}");
    String fresh = ROW.replace("2026-01-01", "2026-07-01").replace("36", "24");
    RetentionRules rules = read(old + "\n" + fresh);
    assertThat(rules.on(RetentionKind.HITS, LocalDate.of(2026, 6, 30)).orElseThrow().months())
        .isEqualTo(36);
    assertThat(rules.on(RetentionKind.HITS, LocalDate.of(2026, 7, 1)).orElseThrow().months())
        .isEqualTo(24);
    assertThat(rules.on(RetentionKind.HITS, LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  @DisplayName("同意以后规则改成多留一年、不销毁、换一种销毁法，计划都不再算数；改短了仍算数")
  void aPlanUnderAnotherRule() {
    LocalDate day = LocalDate.of(2026, 11, 27);
    Instant before = read(ROW).on(RetentionKind.HITS, day).orElseThrow().before(day);
    Plan.Line line =
        new Plan.Line(
            RetentionKind.HITS, RetentionAct.DELETE, 36, before, 1, 1, before, before, 0, "");
    assertThat(read(ROW).stillEnds(line, day)).isTrue();
    assertThat(read(ROW).stillEnds(line, day.plusDays(9))).isTrue();
    assertThat(read(ROW.replace("36", "24")).stillEnds(line, day)).isTrue();
    assertThat(read(ROW.replace("36", "48")).stillEnds(line, day)).isFalse();
    assertThat(read(KEPT.replace("TRAIL", "HITS")).stillEnds(line, day)).isFalse();
    assertThat(read(ROW.replace("DELETE", "SHRED")).stillEnds(line, day)).isFalse();
    assertThat(read(ROW.replace("HITS", "LEADS")).stillEnds(line, day)).isFalse();
  }

  @Test
  @DisplayName("满期的次日才到期：每一天起算的，到期的前一天都还留着；大小月、闰年也一样")
  void dueOnTheDayAfter() {
    for (int months : new int[] {1, 6, 36}) {
      RetentionRule rule =
          read(ROW.replace("36", Integer.toString(months)))
              .on(RetentionKind.HITS, LocalDate.of(2026, 1, 1))
              .orElseThrow();
      for (int day = 0; day < 1_500; day++) {
        LocalDate since = LocalDate.of(2023, 1, 1).plusDays(day);
        LocalDate due = rule.dueOn(since);
        assertThat(since).as("%s", due).isBefore(rule.keptFrom(due));
        assertThat(since).as("%s", due).isAfterOrEqualTo(rule.keptFrom(due.minusDays(1)));
        assertThat(due).isAfter(since.plusMonths(months));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {kind: HITS, act: DELETE, months: 0, status: example, source: 示例, instrument: pipl, article: 第十九条, valid_from: 2026-01-01}",
        "- {kind: HITS, act: DELETE, status: example, source: 示例, instrument: pipl, article: 第十九条, valid_from: 2026-01-01}",
        "- {kind: HITS, act: BURN, months: 36, status: example, source: 示例, instrument: pipl, article: 第十九条, valid_from: 2026-01-01}",
        "- {kind: HITS, act: KEEP, months: 36, status: example, source: 示例, instrument: pipl, article: 第十九条, valid_from: 2026-01-01}",
        "- {kind: HITS, act: DELETE, months: 36, status: example, source: 示例, instrument: pipl, article: 第九百条, valid_from: 2026-01-01}",
        ROW + "\n" + ROW
      })
  @DisplayName("写错的规则说出来，不悄悄放过")
  void halfUnderstood(String rows) {
    assertThatThrownBy(() -> read(rows)).isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("规则要销毁而没有人能销毁的，或者只能换一种办法销毁的，不启动")
  void impossible() {
    Map<RetentionKind, RetentionAct> possible =
        Map.of(
            RetentionKind.HITS, RetentionAct.DELETE, RetentionKind.ORIGINALS, RetentionAct.SHRED);
    read(ROW + "\n" + KEPT).check(possible);
    for (String row :
        new String[] {ROW.replace("HITS", "TRAIL"), ROW.replace("HITS", "ORIGINALS")}) {
      assertThatThrownBy(() -> read(row).check(possible))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot end");
    }
  }
}
