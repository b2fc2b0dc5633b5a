package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则包：省、市、县继承，逐季度没有空档和重叠")
class RulePacksTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-19");
  private static final String DIGEST_AS_RELEASED = "ae870819796ae266";

  @Test
  @DisplayName("云溪县：上限、取整从省来，取值口径从市来，倍数采用灌云县标准")
  void inheritance() {
    RulePack pack = RulePacks.shipped().effective("990123", DAY).orElseThrow();
    assertThat(pack.chain()).containsExactly("990000", "990100", "guanyun", "990123");
    assertThat(pack.cap().months()).isEqualTo(36);
    assertThat(pack.policy(true).level()).isEqualTo(RulePack.Level.HIGH);
    assertThat(pack.policy(false).level()).isEqualTo(RulePack.Level.MID);
    assertThat(pack.unit().fen()).isEqualTo(100_000);
    assertThat(pack.fault().factors().get(Facts.Fault.EQUAL))
        .isEqualByComparingTo(new BigDecimal("0.5"));
  }

  @Test
  @DisplayName("每个地方、每个机关，从最早的一版到以后十年，每个季度恰好一个版本；以前没有就是没有，不猜")
  void no_gap_and_no_overlap() {
    Map<String, List<RulePack>> byOffice =
        RulePacks.shipped().all().stream()
            .collect(Collectors.groupingBy(pack -> pack.place() + " " + pack.extras().organ()));
    assertThat(byOffice).hasSize(5);
    for (List<RulePack> versions : byOffice.values()) {
      LocalDate first =
          versions.stream().map(RulePack::from).min(Comparator.naturalOrder()).orElseThrow();
      for (LocalDate day : quarters(first)) {
        assertThat(versions.stream().filter(pack -> pack.covers(day))).as(day + "").hasSize(1);
      }
      RulePack one = versions.get(0);
      assertThat(
              RulePacks.shipped().effective(one.place(), one.extras().organ(), first.minusDays(1)))
          .isEmpty();
    }
    assertThat(RulePacks.shipped().effective("990999", DAY)).isEmpty();
  }

  private static List<LocalDate> quarters(LocalDate first) {
    List<LocalDate> days = new ArrayList<>();
    days.add(first);
    for (LocalDate day = first.withDayOfMonth(1).plusMonths(1);
        day.getYear() < 2037;
        day = day.plusMonths(1)) {
      if (day.getMonthValue() % 3 == 1) {
        days.add(day.minusDays(1));
        days.add(day);
      }
    }
    return days;
  }

  @Test
  @DisplayName("每个机关自 2014 年起每个季度恰好一组资格规则，加给未成年人、退役军人的另算")
  void rule_sets_leave_no_gap() {
    for (Organ organ : Organ.values()) {
      for (LocalDate day : quarters(LocalDate.parse("2014-01-01"))) {
        assertThat(
                RuleSets.shipped().all().stream()
                    .filter(set -> set.onlyFor() == null)
                    .filter(set -> set.organs().contains(organ) && set.covers(day)))
            .as(organ + " " + day)
            .hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("早先发布的云溪县规则包，指纹没有变")
  void the_digest_of_the_first_pack_stays() {
    RulePack pack = RulePacks.shipped().effective("990123", DAY).orElseThrow();
    assertThat(pack.digest()).startsWith(DIGEST_AS_RELEASED);
  }

  @Test
  @DisplayName("上级规则包在下级适用的日子里也都适用")
  void parents_cover_their_children() {
    RulePack child = RulePacks.shipped().effective("990123", DAY).orElseThrow();
    assertThat(child.from()).isAfterOrEqualTo(LocalDate.parse("2021-12-31"));
    assertThat(child.lastConfirmedOn()).isBeforeOrEqualTo(LocalDate.parse("2026-11-23"));
  }

  @Test
  @DisplayName("改一个数，指纹就变")
  void the_digest_sees_a_change() {
    RulePack pack = RulePacks.shipped().effective("990123", DAY).orElseThrow();
    String other = Docs.text("scenarios/packs/990124.yaml");
    RulePack changed =
        RulePacks.shippedAnd(List.of(other)).orThrow().effective("990124", DAY).orElseThrow();
    assertThat(pack.digest()).matches("[0-9a-f]{64}").isNotEqualTo(changed.digest());
  }

  @Test
  @DisplayName("继承一个不存在的规则包，要说是哪一个")
  void unknown_parent() {
    String broken =
        Docs.text("scenarios/packs/990124.yaml").replace("adopts: guanyun", "adopts: nowhere");
    Reading<RulePacks> reading = RulePacks.shippedAnd(List.of(broken));
    assertThat(((Reading.Bad<RulePacks>) reading).problems())
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("nowhere"));
  }

  @Test
  @DisplayName("工资表：用最近一次公布的，公布以前不用")
  void wages() {
    WageTable table = WageTable.shipped();
    assertThat(table.find("990123", "城镇非私营单位", DAY))
        .get()
        .satisfies(wage -> assertThat(wage.monthsFen(36)).isEqualTo(37_233_000L));
    assertThat(table.find("990123", "城镇私营单位", DAY))
        .get()
        .satisfies(wage -> assertThat(wage.monthsFen(36)).isEqualTo(20_842_800L));
    assertThat(table.find("990123", "城镇非私营单位", LocalDate.parse("2025-05-15"))).isEmpty();
  }
}
