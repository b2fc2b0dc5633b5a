package org.relieflink.platform.inquiry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.inquiry.HeldRule;
import org.relieflink.platform.inquiry.HeldRule.When;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Appearances.Standing;

@DisplayName("谁看过：暂时不答的按有日期的规则，碰到几条按最严的")
class InquiryRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private final InquiryRules rules =
      new InquiryRules(RuleFile.shipped("inquiry/rules.yaml", InquiryRules.FILE));

  private Optional<When> held(String purpose, int daysAgo, Standing... standings) {
    var entry =
        new TrailEntry(
            1,
            NOW.minus(Duration.ofDays(daysAgo)),
            "YX0101",
            "CLERK",
            new TrailNote("PERSON_LOOKED_UP", "case", "1", purpose, "done"),
            "");
    return rules.holding(entry, Set.of(standings), NOW, DAY).map(HeldRule::when);
  }

  @Test
  @DisplayName("平常的都答；封存的、监督没有结论的不答；核查线索的满三十天就答，差一天不答")
  void whatIsHeld() {
    assertThat(held("relief_case", 0, Standing.ORDINARY)).isEmpty();
    assertThat(held("relief_case", 900, Standing.SEALED)).contains(When.SEALED);
    assertThat(held("", 900, Standing.UNDER_SUPERVISION)).contains(When.UNDER_SUPERVISION);
    assertThat(held("lead_check", 29, Standing.ORDINARY)).contains(When.LEAD_CHECK);
    assertThat(held("lead_check", 30, Standing.ORDINARY)).isEmpty();
  }

  @Test
  @DisplayName("一条留痕又能数又不能数，就不能数；有一处封存，别处平常也不答")
  void theStrictestWins() {
    assertThat(held("lead_check", 1, Standing.SEALED)).contains(When.SEALED);
    assertThat(held("lead_check", 1, Standing.ORDINARY, Standing.UNDER_SUPERVISION))
        .contains(When.UNDER_SUPERVISION);
    assertThat(held("relief_case", 1, Standing.ORDINARY, Standing.SEALED)).contains(When.SEALED);
  }

  @Test
  @DisplayName("读不全的规则不让启动")
  void strict() {
    String good =
        """
        version: "1"
        last_confirmed_on: 2026-11-26
        looks:
          - {kind: COMPARED, actions: [HIT_SEEN]}
        held:
          - {when: SEALED, tell_count: false, status: example, source: 示例, instrument: pipl, article: 第四十五条, valid_from: 2021-11-01}
        """;
    assertThat(read(good).held(DAY)).hasSize(1);
    for (String bad :
        List.of(
            good.replace("tell_count", "count"),
            good.replace("false", "perhaps"),
            good.replace("[HIT_SEEN]", "[HIT_SEEN, HIT_SEEN]"),
            good.replace("SEALED", "SECRET"))) {
      assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(RuntimeException.class);
    }
  }

  private static InquiryRules read(String yaml) {
    return new InquiryRules(RuleFile.parse(yaml, InquiryRules.FILE));
  }
}
