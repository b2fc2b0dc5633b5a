package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("准确率：自编的英文名单，三成当事人不在数据池里")
class EnglishQualityTest {
  /** Not used while the English fields were written. */
  private static final long SEED_KEPT_ASIDE = 20_261_126;

  private static final double FLOOR_F1 = 0.99;
  private static final double FLOOR_AUTO_PRECISION = 0.999;

  @TempDir Path folder;

  @Test
  @DisplayName("F1 不低于 0.99，把握大的命中准确率不低于 0.999；线程数不影响结果")
  void selfHits() throws IOException {
    InventedEnglish lists = new InventedEnglish(SEED_KEPT_ASIDE, 6_000);
    Files.writeString(folder.resolve("pool.csv"), lists.pool());
    Files.writeString(folder.resolve("parties.csv"), lists.parties());
    List<Hit> hits = hits(2);
    Set<String> found = pairs(hits, HitLevel.values());
    double right = found.stream().filter(lists.truth()::contains).count();
    assertThat(2 * right / (found.size() + lists.truth().size())).isGreaterThan(FLOOR_F1);
    Set<String> auto = pairs(hits, HitLevel.AUTO);
    double rightAuto = auto.stream().filter(lists.truth()::contains).count();
    assertThat(rightAuto / auto.size()).isGreaterThanOrEqualTo(FLOOR_AUTO_PRECISION);
    assertThat(hits(1)).isEqualTo(hits);
  }

  private List<Hit> hits(int threads) throws IOException {
    LinkageModel model = LinkageModel.of(FieldModel.english());
    PoolIndex pool =
        PoolIndex.builder(model).threads(threads).addCsv(folder.resolve("pool.csv")).build();
    PartyList parties =
        PartyList.ofCsv(folder.resolve("parties.csv"), threads, FieldModel.english());
    List<Hit> hits = new ArrayList<>();
    new Screening(pool).run(parties, ScreeningOptions.threads(threads), hits::addAll);
    return hits;
  }

  private static Set<String> pairs(List<Hit> hits, HitLevel... levels) {
    Set<String> pairs = new TreeSet<>();
    for (Hit hit : hits) {
      if (List.of(levels).contains(hit.level())) {
        pairs.add(hit.partyId() + " " + hit.recordId());
      }
    }
    return pairs;
  }
}
