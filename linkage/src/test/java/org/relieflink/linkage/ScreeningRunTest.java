package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("批量碰撞")
class ScreeningRunTest {
  private static final InventedCounty COUNTY = new InventedCounty(3, 3_000, 5_000);

  private static String run(int threads) {
    PoolIndex pool =
        PoolIndex.builder(LinkageModel.standard())
            .threads(threads)
            .addAll(COUNTY.records())
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HitsCsv hits = new HitsCsv(bytes)) {
      new Screening(pool)
          .run(PartyList.of(COUNTY.parties()), ScreeningOptions.threads(threads), hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("一、二、四个线程写出的命中文件逐字节相同")
  void threadsDoNotMatter() {
    String one = run(1);
    assertThat(one.lines().count()).isGreaterThan(1_000);
    assertThat(run(2)).isEqualTo(one);
    assertThat(run(4)).isEqualTo(one);
  }

  @Test
  @DisplayName("文件按当事人顺序、再按记录顺序排列，七列齐全")
  void fileIsInOrder() {
    List<String> lines = run(2).lines().toList();
    assertThat(lines.get(0)).isEqualTo("party_id,record_id,kind,relation,score,level,reasons");
    List<String> parties =
        lines.stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .distinct()
            .toList();
    assertThat(parties).isSorted();
    assertThat(lines.get(1))
        .matches("P\\d+,R\\d+,(self|household),[^,]+,\\d+\\.\\d,(auto|review),.+");
  }

  @Test
  @DisplayName("单人查询与批量结果一致")
  void lookUpEqualsBatch() {
    PoolIndex pool = PoolIndex.build(LinkageModel.standard(), COUNTY.records());
    List<List<Hit>> batch = new ArrayList<>();
    new Screening(pool)
        .run(PartyList.of(COUNTY.parties()), ScreeningOptions.threads(2), batch::add);
    List<List<Hit>> single =
        COUNTY.parties().stream().map(pool::collide).filter(hits -> !hits.isEmpty()).toList();
    assertThat(single).isEqualTo(batch);
  }

  @Test
  @DisplayName("进度逐步报告；取消后停在整人边界，小结如实说明")
  void progressAndCancel() {
    PoolIndex pool = PoolIndex.build(LinkageModel.standard(), COUNTY.records());
    List<Integer> seen = new ArrayList<>();
    ScreeningOptions options =
        ScreeningOptions.threads(2)
            .withProgress((done, all) -> seen.add(done))
            .withCancel(() -> !seen.isEmpty());
    ScreeningSummary summary =
        new Screening(pool).run(PartyList.of(COUNTY.parties()), options, hits -> {});
    assertThat(summary.cancelled()).isTrue();
    assertThat(seen).containsExactly(summary.parties());
    assertThat(summary.parties()).isLessThan(COUNTY.parties().size());
  }

  @Test
  @DisplayName("全池同名、都没有号码：不会拖垮，过大的分块写进报告")
  void oneBlockHoldingEveryone() {
    List<PoolRecord> everyone = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      everyone.add(People.record("R" + i, "王伟", null, "1980-01-01", "桥头镇柳湾村", null));
    }
    PoolIndex pool = PoolIndex.build(LinkageModel.standard(), everyone);
    assertThat(pool.capped()).isNotEmpty();
    assertThat(pool.capped()).allSatisfy(block -> assertThat(block.notCompared()).isPositive());
    assertThat(pool.capped().get(0).textZh()).contains("最大 5000 条", "不再经此键比对");
    assertThat(pool.collide(People.party("王伟", null, "1980-01-01", null, null)))
        .hasSizeLessThan(5_000);
  }

  @Test
  @DisplayName("空数据池、空名单：零命中，不出错")
  void emptyInputs() {
    PoolIndex empty = PoolIndex.build(LinkageModel.standard(), List.of());
    assertThat(empty.collide(People.party("王伟", null, null, null, null))).isEmpty();
    ScreeningSummary summary =
        new Screening(empty).run(PartyList.of(List.of()), ScreeningOptions.threads(2), hits -> {});
    assertThat(summary.parties()).isZero();
  }
}
