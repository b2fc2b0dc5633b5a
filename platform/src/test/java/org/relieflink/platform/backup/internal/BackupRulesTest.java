package org.relieflink.platform.backup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.backup.BackupRule.What;

@DisplayName("备份规则：按日期用哪一条，看不懂的不启动")
class BackupRulesTest {
  private static final String ROW =
      "- {what: DATA, warn_after_days: 2, status: example, source: 示例, valid_from: 2026-01-01}";

  private static BackupRules read(String rows) {
    String file = "version: \"1\"\nlast_confirmed_on: 2026-11-26\nrules:\n" + rows + "\n";
    return new BackupRules(RuleFile.parse(file, BackupRules.FILE));
  }

  @Test
  @DisplayName("自带的规则每一样都有，都写明出处和状态")
  void shipped() {
    BackupRules rules = new BackupRules(RuleFile.shipped("backup/rules.yaml", BackupRules.FILE));
    for (What what : What.values()) {
      assertThat(rules.on(what, LocalDate.of(2026, 11, 26))).as(what.name()).isPresent();
    }
  }

  @Test
  @DisplayName("旧规则到期的第二天用新规则，规则开始以前没有规则")
  void dated() {
    String old = ROW.replace("}", ", valid_to: 2026-06-30}");
    String fresh = ROW.replace("2026-01-01", "2026-07-01").replace("days: 2", "days: 1");
    BackupRules rules = read(old + "\n" + fresh);
    assertThat(rules.on(What.DATA, LocalDate.of(2026, 6, 30)).orElseThrow().warnAfterDays())
        .isEqualTo(2);
    assertThat(rules.on(What.DATA, LocalDate.of(2026, 7, 1)).orElseThrow().warnAfterDays())
        .isEqualTo(1);
    assertThat(rules.on(What.DATA, LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {what: DATA, warn_after_days: 0, status: example, source: 示例, valid_from: 2026-01-01}",
        "- {what: DATA, warn_after_days: 2, status: guess, source: 示例, valid_from: 2026-01-01}",
        "- {what: DATA, warn_after_days: 2, status: example, valid_from: 2026-01-01}",
        "- {what: DATA, warn_after: 2, status: example, source: 示例, valid_from: 2026-01-01}",
        ROW + "\n" + ROW
      })
  @DisplayName("写错的规则说出来，不悄悄放过")
  void halfUnderstood(String rows) {
    assertThatThrownBy(() -> read(rows)).isInstanceOf(IllegalStateException.class);
  }
}
