package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("水位：不管对方何时写、何时提交、我们何时取，一行不丢；未来的时间不信")
class MarkRuleTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final long OVERLAP = 60; // seconds
  private static final MarkRule TIME = MarkRule.ofTime("at", Duration.ofSeconds(OVERLAP));

  /**
   * 对方的一行。
   *
   * @param written seconds after the start, by the source's clock
   * @param visible when its transaction ended, at most the overlap later
   */
  record Commit(long written, long visible) {
    String mark() {
      return START.plusSeconds(written).toString();
    }
  }

  @Provide
  Arbitrary<List<Commit>> commits() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 3_600), Arbitraries.longs().between(0, OVERLAP))
        .as((written, open) -> new Commit(written, written + open))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Long>> pulls() {
    return Arbitraries.longs()
        .between(0, 4_000)
        .list()
        .ofMaxSize(30)
        .map(all -> all.stream().sorted().toList());
  }

  @Property
  @Label("任意交错的提交和取数：最后都取到")
  void nothingIsLost(@ForAll("commits") List<Commit> commits, @ForAll("pulls") List<Long> pulls) {
    Set<Commit> got = new HashSet<>();
    String mark = "";
    List<Long> all = new ArrayList<>(pulls);
    all.add(4_001L);
    for (long at : all) {
      String from = TIME.from(mark);
      String seen = "";
      for (Commit one : commits) {
        boolean there =
            one.visible <= at && (from.isEmpty() || TIME.compare(one.mark(), from) >= 0);
        if (there) {
          got.add(one);
          seen = TIME.compare(one.mark(), seen) > 0 ? one.mark() : seen;
        }
      }
      mark = TIME.after(mark, seen, START.plusSeconds(at));
    }
    assertThat(got).containsAll(commits);
  }

  @Property
  @Label("序号也一样：晚提交的号不超过重叠的个数就不丢")
  void numbersAreNotLost(@ForAll("pulls") List<Long> pulls) {
    MarkRule rule = new MarkRule("id", false, 5);
    Set<Long> got = new HashSet<>();
    String mark = "";
    List<Long> all = new ArrayList<>(pulls);
    all.add(4_001L);
    for (long at : all) {
      String from = rule.from(mark);
      String seen = "";
      for (long id = 1; id <= at; id++) {
        boolean committed = id % 7 != 0 || id + 4 <= at; // every seventh comes four numbers late
        if (committed && (from.isEmpty() || id >= Long.parseLong(from))) {
          got.add(id);
          seen = Long.toString(id);
        }
      }
      mark = rule.after(mark, seen, START);
    }
    assertThat(LongStream.rangeClosed(1, 3_990).filter(id -> !got.contains(id))).isEmpty();
  }

  @Test
  @DisplayName("水位不倒退；对方的钟快了，只信到我们开始取的时候")
  void neverBackAndNeverAhead() {
    String later = "2026-11-01T00:10:00Z";
    Instant began = Instant.parse("2026-11-01T00:20:00Z");
    assertThat(TIME.after(later, "2026-11-01T00:05:00Z", began)).isEqualTo(later);
    assertThat(TIME.after(later, "", began)).isEqualTo(later);
    assertThat(TIME.after(later, "2027-01-01T00:00:00Z", began)).isEqualTo(began.toString());
  }

  @Test
  @DisplayName("对方怎么写时间都读得懂；读不懂的不当水位")
  void forms() {
    ZoneId beijing = ZoneId.of("Asia/Shanghai");
    String moment = "2026-11-01T00:10:00Z";
    for (String form :
        List.of(
            "2026-11-01T00:10:00Z",
            "2026-11-01 08:10:00",
            "2026-11-01T08:10:00+08:00",
            "2026-11-01 08:10:00+08")) {
      assertThat(TIME.read(form, beijing)).as(form).contains(moment);
    }
    assertThat(TIME.read("昨天", beijing)).isEmpty();
    assertThat(new MarkRule("id", false, 1).read("-3", beijing)).isEmpty();
  }
}
