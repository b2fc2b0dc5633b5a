package org.relieflink.platform.opinion.internal.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.opinion.LikeFact;

@DisplayName("同类案件的距离：写着的规则怎样算，就怎样算")
class DistanceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final FairRules RULES =
      new FairRules(RuleFile.shipped("opinion/fairness.yaml", FairRules.FILE));
  private static final Distance DISTANCE =
      new Distance(
          RULES,
          DAY,
          place ->
              RulePacks.shipped()
                  .effective(place, DAY)
                  .map(pack -> pack.hardship().steps())
                  .orElse(Map.of()));
  private static final LikeFacts CHILD =
      new LikeFacts("990123", "minor", 3_000_000L, List.of("低保对象"), 2, 4);

  @Provide
  Arbitrary<LikeFacts> facts() {
    return Combinators.combine(
            Arbitraries.of("990123", "990100", "990000", "990223"),
            Arbitraries.of("minor", "serious_injury", "bereaved"),
            Arbitraries.longs().between(0, 100_000_000).injectNull(0.3),
            Arbitraries.of("低保对象", "特困人员", "没有的类别").list().ofMaxSize(2),
            Arbitraries.integers().between(0, 6).injectNull(0.3),
            Arbitraries.integers().between(0, 95).injectNull(0.3))
        .as(LikeFacts::new);
  }

  @Property
  @Label("和自己的距离是零；两件谁比谁都一样；不会是负的")
  void symmetric(@ForAll("facts") LikeFacts one, @ForAll("facts") LikeFacts other) {
    assertThat(DISTANCE.between(one, one).distance()).isZero();
    assertThat(DISTANCE.between(one, other)).isEqualTo(DISTANCE.between(other, one));
    assertThat(DISTANCE.between(one, other).distance()).isNotNegative();
  }

  @Property
  @Label("不知道的从来不算“一样”")
  void unknownNeverAgrees(@ForAll("facts") LikeFacts one, @ForAll("facts") LikeFacts other) {
    var agrees = DISTANCE.between(one, other).agrees();
    if (one.lossFen() == null || other.lossFen() == null) {
      assertThat(agrees).doesNotContain(LikeFact.LOSS);
    }
    if (one.age() == null || other.age() == null) {
      assertThat(agrees).doesNotContain(LikeFact.AGE_GROUP);
    }
  }

  @Test
  @DisplayName("案件类型不同、未成年人比成年人：不是同类；困难差一档：还是同类")
  void whatIsAlike() {
    LikeFacts grown = new LikeFacts("990123", "minor", 3_000_000L, List.of("低保对象"), 2, 40);
    LikeFacts otherType =
        new LikeFacts("990123", "serious_injury", 3_000_000L, List.of("低保对象"), 2, 4);
    LikeFacts moreLoss = new LikeFacts("990123", "minor", 6_000_000L, List.of("低保对象"), 2, 4);
    assertThat(DISTANCE.near(DISTANCE.between(CHILD, otherType))).isFalse();
    assertThat(DISTANCE.near(DISTANCE.between(CHILD, grown))).isFalse();
    assertThat(DISTANCE.between(CHILD, grown).agrees())
        .contains(LikeFact.CASE_TYPE)
        .doesNotContain(LikeFact.AGE_GROUP);
    assertThat(DISTANCE.between(CHILD, moreLoss).distance()).isEqualTo(1);
    assertThat(DISTANCE.near(DISTANCE.between(CHILD, moreLoss))).isTrue();
    assertThat(DISTANCE.between(CHILD, CHILD).agrees())
        .containsExactlyInAnyOrder(LikeFact.values());
  }

  @Test
  @DisplayName("规则文件有错，启动不了：两个版本在同一天、分档不从零起、缺一项权数")
  void mistakesStopTheStart() {
    String band =
        "  - {title: 幅度, percent: 30, years: 3, least: 5, status: example, source: 示例,"
            + " valid_from: 2014-01-17}\n";
    String whole = yaml(band, "0");
    assertThat(new FairRules(RuleFile.parse(whole, FairRules.FILE)).band(DAY).percent())
        .isEqualTo(30);
    for (String wrong :
        List.of(yaml(band + band, "0"), yaml(band, "7"), whole.replace("LOSS: 1, ", ""))) {
      assertThatThrownBy(() -> new FairRules(RuleFile.parse(wrong, FairRules.FILE)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static String yaml(String bands, String first) {
    return """
        version: "1"
        last_confirmed_on: 2026-11-27
        distances:
          - {title: 距离, farthest: 3, CASE_TYPE: 4, LOSS: 1, HARDSHIP: 2, DEPENDANTS: 1, AGE_GROUP: 3, PLACE_LEVEL: 1, status: example, source: 示例, valid_from: 2014-01-17}
        bands:
        %slosses:
          - {name: 少, from_yuan: %s, status: example, source: 示例}
        age_groups:
          - {name: 都, from_years: 0, status: example, source: 示例}
        """
        .formatted(bands, first);
  }
}
