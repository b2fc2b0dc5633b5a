package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("准确率：另一套损坏办法生成的名单")
class QualityTest {
  /** Not used while weights were chosen. */
  private static final long SEED_KEPT_ASIDE = 20_261_123;

  private static final double FLOOR_F1 = 0.985;
  private static final double FLOOR_AUTO_PRECISION = 0.999;

  @Test
  @DisplayName("本人命中的 F1 不低于 0.985，直接命中的准确率不低于 0.999")
  void selfHits() {
    InventedCounty county = new InventedCounty(SEED_KEPT_ASIDE, 6_000, 40_000);
    PoolIndex pool =
        PoolIndex.builder(LinkageModel.standard()).threads(2).addAll(county.records()).build();
    List<Hit> hits = new ArrayList<>();
    new Screening(pool)
        .run(PartyList.of(county.parties()), ScreeningOptions.threads(2), hits::addAll);
    assertThat(f1(pairs(hits), county.truth())).isGreaterThan(FLOOR_F1);
    List<Hit> auto = hits.stream().filter(hit -> hit.level() == HitLevel.AUTO).toList();
    assertThat(share(pairs(auto), county.truth())).isGreaterThan(FLOOR_AUTO_PRECISION);
  }

  private static Set<String> pairs(List<Hit> hits) {
    Set<String> pairs = new HashSet<>();
    hits.forEach(hit -> pairs.add(hit.partyId() + " " + hit.recordId()));
    return pairs;
  }

  private static double share(Set<String> found, Set<String> truth) {
    return (double) found.stream().filter(truth::contains).count() / found.size();
  }

  private static double f1(Set<String> found, Set<String> truth) {
    double right = found.stream().filter(truth::contains).count();
    return 2 * right / (found.size() + truth.size());
  }
}
