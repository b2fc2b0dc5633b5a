package org.relieflink.platform.opinion.internal.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.opinion.Drift;
import org.relieflink.platform.opinion.internal.fair.LikeFacts.Kept;
import org.relieflink.platform.opinion.internal.picture.Drawing;
import org.relieflink.platform.opinion.internal.picture.DriftPicture;

@DisplayName("偏离的变化：和同类案件的中位数比，自己不算在里面；件数少就说少")
class DriftTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final FairRules RULES =
      new FairRules(RuleFile.shipped("opinion/fairness.yaml", FairRules.FILE));

  private static Kept kept(long id, long yuan, String officer, String day) {
    return kept("990123", id, yuan, officer, day);
  }

  private static Kept kept(String place, long id, long yuan, String officer, String day) {
    LikeFacts facts = new LikeFacts(place, "minor", null, List.of(), null, 5);
    return new Kept(id, yuan * 100, officer, Instant.parse(day + "T02:00:00Z"), facts);
  }

  private static Drift drift(List<Kept> all) {
    return new DriftOf(new Distance(RULES, TODAY, place -> Map.of()), RULES.band(TODAY), ZONE)
        .of(all, TODAY);
  }

  private static List<Kept> six() {
    return six("990123", "林检察官 YX0217", 1);
  }

  private static List<Kept> six(String place, String officer, long first) {
    List<Kept> all = new ArrayList<>();
    for (int one = 0; one < 6; one++) {
      all.add(kept(place, first + one, 40_000, officer, "2026-08-0" + (one + 1)));
    }
    return all;
  }

  private static Drift.Line line(Drift drift, String name) {
    return drift.lines().stream()
        .filter(one -> one.name().contains(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("六件都是 40,000，别人的第七件 60,000：偏离 +50%，只有一件，是“件数少”")
  void oneFarOff() {
    List<Kept> all = six();
    all.add(kept(7, 60_000, "周检察官 YX0218", "2026-11-02"));
    Drift drift = drift(all);
    Drift.Line other = line(drift, "YX0218");
    assertThat(other.points()).extracting(Drift.Point::percent).containsExactly(50L);
    assertThat(drift.small(other.count())).isTrue();
    assertThat(drift.quarters()).hasSize(13);
    assertThat(drift.quarters().get(12)).isEqualTo(new Drift.Quarter(2026, 4));
  }

  @Test
  @DisplayName("自己不和自己比：只有一个院，院没有线；大半案件是一个人的，和别人的比")
  void neverAgainstOneself() {
    List<Kept> all = six();
    all.add(kept(7, 60_000, "周检察官 YX0218", "2026-11-02"));
    assertThat(drift(all).lines()).allMatch(Drift.Line::handler);
    for (int more = 8; more <= 12; more++) {
      all.add(kept(more, 60_000, "周检察官 YX0218", "2026-11-02"));
    }
    assertThat(line(drift(all), "YX0217").points())
        .extracting(Drift.Point::percent)
        .containsExactly(-33L);
    all.addAll(six("990125", "吴检察官 XC0217", 20));
    assertThat(line(drift(all), "990125").count()).isEqualTo(6);
    assertThat(line(drift(all), "990123").points())
        .extracting(Drift.Point::percent)
        .containsExactly(0L, 50L);
  }

  @Test
  @DisplayName("同类不到五件的，哪里也不算，只说有几份")
  void tooFewCountNowhere() {
    Drift drift = drift(six().subList(0, 5));
    assertThat(drift.lines()).isEmpty();
    assertThat(drift.apart()).isEqualTo(5);
  }

  @Test
  @DisplayName("图：点都在图里，件数少的是空心的")
  void picture() {
    List<Kept> all = six();
    all.add(kept(7, 400_000, "周检察官 YX0218", "2026-11-02"));
    Drift drift = drift(all);
    for (Drift.Line line : drift.lines()) {
      Drawing drawing =
          DriftPicture.of(drift, line, 326, new DriftPicture.Words("图", "说明", "第一季度", "这一季度"));
      assertThat(drawing.dots()).hasSameSizeAs(line.points());
      assertThat(drawing.dots())
          .allSatisfy(
              dot -> {
                assertThat(Double.parseDouble(dot.x())).isBetween(0.0, 326.0);
                assertThat(Double.parseDouble(dot.y())).isBetween(0.0, (double) drawing.height());
              });
    }
    assertThat(drift.lines())
        .anySatisfy(
            line -> assertThat(line.points()).anyMatch(point -> drift.small(point.count())));
  }
}
