package org.relieflink.platform.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRule;

@DisplayName("多方授权的规则：有日期、有依据、有状态，写错一个字就不启动")
class ApprovalRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final String RULE =
      """
      version: "1"
      last_confirmed_on: 2026-11-26
      rules:
        - kind: PAYEE_CHANGE
          title: 改收款账户
          ask: [CLERK]
          agree: [PROSECUTOR]
          agreements: {persons: 1, departments: 1, own_department: true, status: example}
          lifetime: {hours: 72, status: example}
          source: 示例
          basis:
            - {instrument: office-example, article: 示例}
          valid_from: 2026-01-01
      """;

  @Test
  @DisplayName("七件事今天各有一条规则；依据都在规范性文件登记表里；查不到出处的数字标示例")
  void everyKindHasARuleToday() {
    List<ApprovalRule> today = new ApprovalRules(RuleReader.shipped()).on(DAY);
    assertThat(today)
        .extracting(ApprovalRule::kind)
        .containsExactlyInAnyOrder(ApprovalKind.values());
    assertThat(today).allSatisfy(rule -> assertThat(rule.basis()).isNotEmpty());
    assertThat(today)
        .filteredOn(rule -> rule.kind() != ApprovalKind.MINOR_UNSEAL)
        .extracting(ApprovalRule::agreementsStatus)
        .containsOnly(TextStatus.EXAMPLE);
  }

  @Test
  @DisplayName("看未成年人的全号：条例第三十六条，一名负责人同意，七十二小时是示例")
  void minorsNeedOneResponsiblePerson() {
    ApprovalRule rule = new ApprovalRules(RuleReader.shipped()).on(ApprovalKind.MINOR_UNSEAL, DAY);
    assertThat(rule.agreements()).isEqualTo(1);
    assertThat(rule.approvers()).containsExactly(Role.CHIEF);
    assertThat(rule.lifetime()).isEqualTo(Duration.ofDays(3));
    assertThat(rule.lifetimeStatus()).isEqualTo(TextStatus.EXAMPLE);
    assertThat(rule.basis()).extracting(Clause::text).contains("未成年人网络保护条例第三十六条");
  }

  @Test
  @DisplayName("条例施行以前没有这条规则：规则有起始日")
  void rulesBeginOnADay() {
    var rules = new ApprovalRules(RuleReader.shipped());
    assertThat(rules.on(LocalDate.of(2023, 12, 31)))
        .extracting(ApprovalRule::kind)
        .doesNotContain(ApprovalKind.MINOR_UNSEAL);
  }

  @Test
  @DisplayName("不认识的键、角色、事项、条文，不成数的人数，同一天两条规则：都不收")
  void strictReading() {
    assertThat(new ApprovalRules(RuleReader.read(RULE)).on(DAY)).hasSize(1);
    refused("title:", "titel:");
    refused("[CLERK]", "[SECRETARY]");
    refused("PAYEE_CHANGE", "PAYEE");
    refused("office-example", "no-such-law");
    refused("persons: 1", "persons: 0");
    refused("persons: 1", "persons: many");
    refused("hours: 72", "hours: -1");
    refused("departments: 1", "departments: 2");
    refused("status: example}\n    lifetime", "status: guessed}\n    lifetime");
    String second = RULE.substring(RULE.indexOf("  - kind"));
    assertThatThrownBy(() -> new ApprovalRules(RuleReader.read(RULE + second)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two rules");
  }

  private static void refused(String right, String wrong) {
    String yaml = RULE.replace(right, wrong);
    assertThat(yaml).isNotEqualTo(RULE);
    assertThatThrownBy(() -> new ApprovalRules(RuleReader.read(yaml)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("旧规则加截止日、另加一行新的：按提出那天的规则")
  void aNewVersionFollows() {
    String second =
        RULE.substring(RULE.indexOf("  - kind"))
            .replace("persons: 1", "persons: 2")
            .replace("2026-01-01", "2026-12-01");
    String first = RULE + "    valid_to: 2026-11-30\n";
    var rules = new ApprovalRules(RuleReader.read(first + second));
    assertThat(rules.on(ApprovalKind.PAYEE_CHANGE, DAY).agreements()).isEqualTo(1);
    assertThat(rules.on(ApprovalKind.PAYEE_CHANGE, LocalDate.of(2026, 12, 1)).agreements())
        .isEqualTo(2);
  }
}
