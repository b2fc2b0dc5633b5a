package org.relieflink.platform.watch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.internal.PolicyReader;
import org.relieflink.platform.watch.Quota;
import org.relieflink.platform.watch.QuotaCeiling;
import org.relieflink.platform.watch.QuotaDeed;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("额度表：每个数都低于刑事解释的数量标准，有来源，读不懂就不启动")
class QuotaRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private final QuotaRules rules =
      new QuotaRules(RuleFile.shipped("watch/quotas.yaml", QuotaRules.FILE));

  @Test
  @DisplayName("查人、看全号少于 50 条，导出少于 500 条；看全号、导出不到一半")
  void everyQuotaLiesBelowTheLaw() {
    Map<QuotaDeed, Long> ceilings =
        rules.ceilings().stream()
            .collect(Collectors.toMap(QuotaCeiling::deed, QuotaCeiling::records));
    assertThat(ceilings)
        .containsOnly(
            Map.entry(QuotaDeed.LOOK_UP, 50L),
            Map.entry(QuotaDeed.REVEAL, 50L),
            Map.entry(QuotaDeed.EXPORT_ROWS, 500L));
    assertThat(rules.on(DAY))
        .isNotEmpty()
        .allSatisfy(quota -> assertThat(quota.perDay()).isLessThan(ceilings.get(quota.deed())))
        .filteredOn(quota -> quota.deed() != QuotaDeed.LOOK_UP) // look-ups are masked
        .allSatisfy(quota -> assertThat(quota.perDay() * 2).isLessThan(ceilings.get(quota.deed())));
  }

  @Test
  @DisplayName("权限总表里能查、能揭示、能导出的角色，一个不少都有额度；别的角色没有")
  void everyRoleThatMayHasAQuota() {
    var policy = new Policy(new PolicyReader());
    Map<QuotaDeed, List<Need>> needs =
        Map.of(
            QuotaDeed.LOOK_UP,
                List.of(new Need(Matter.POOL, Deed.LOOK_UP), new Need(Matter.HARMS, Deed.READ)),
            QuotaDeed.REVEAL, List.of(new Need(Matter.HITS, Deed.REVEAL)),
            QuotaDeed.EXPORT_ROWS,
                List.of(
                    new Need(Matter.HITS, Deed.EXPORT),
                    new Need(Matter.TRAIL, Deed.EXPORT),
                    new Need(Matter.FUND, Deed.EXPORT)));
    needs.forEach(
        (deed, any) -> {
          for (Role role : Role.values()) {
            assertThat(rules.find(role, deed, DAY).isPresent())
                .as(role + " " + deed)
                .isEqualTo(any.stream().anyMatch(need -> policy.ever(role, need)));
          }
        });
  }

  @Test
  @DisplayName("额度到了标准、少了来源、多了不认得的键、同一天两个数：都不启动")
  void aBadFileStopsTheStart() throws Exception {
    String good =
        new String(
            new DefaultResourceLoader()
                .getResource("classpath:watch/quotas.yaml")
                .getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(read(good).on(DAY)).hasSameSizeAs(rules.on(DAY));
    String line = "{role: CLERK, deed: LOOK_UP, per_day: 40,";
    assertThat(good).contains(line);
    assertThat(read(good).secondPersonAbove(DAY)).isEqualTo(50);
    for (String bad :
        new String[] {
          good.replace("per_day: 40", "per_day: 50"),
          good.replace("per_day: 40", "per_day: 0"),
          good.replace("per_day: 40", "per_day: forty"),
          good.replace(line, line + " why: no,"),
          good.replace(", source: 示例：窗口一天接待的人数", ""),
          good.replace("role: CHIEF, deed: LOOK_UP", "role: CLERK, deed: LOOK_UP"),
          good.replace("role: CLERK", "role: NOBODY"),
          good.replaceFirst("第五条第一款第三项", "第九十九条")
        }) {
      assertThatThrownBy(() -> read(bad)).isInstanceOf(RuntimeException.class);
    }
  }

  private static QuotaRules read(String yaml) {
    return new QuotaRules(RuleFile.parse(yaml, QuotaRules.FILE));
  }

  @Test
  @DisplayName("压力试验的额度读得懂；它的上限是自己写的，办案用的文件不能这样")
  void theLoadTestHasItsOwn() {
    var load = new QuotaRules(RuleFile.shipped("watch/load-quotas.yaml", QuotaRules.FILE));
    assertThat(load.find(Role.CLERK, QuotaDeed.LOOK_UP, DAY)).isPresent();
  }

  @Test
  @DisplayName("每一天读当天有效的那一条")
  void versionsByDay() {
    Quota clerk = rules.find(Role.CLERK, QuotaDeed.LOOK_UP, DAY).orElseThrow();
    assertThat(rules.find(Role.CLERK, QuotaDeed.LOOK_UP, clerk.validFrom().minusDays(1))).isEmpty();
  }
}
