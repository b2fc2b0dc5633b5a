package org.relieflink.platform.fund.internal.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.internal.open.SmallRows.Row;

@DisplayName("少的不单列：并到够了为止，用总数减也减不出来，钱一分不少")
class SmallRowsTest {
  private static Row row(String key, int from, int to, long fen) {
    Set<String> cases = new HashSet<>();
    for (int i = from; i < to; i++) {
      cases.add("case-" + i);
    }
    return new Row(List.of(key), cases, fen);
  }

  @Test
  @DisplayName("只有一行少的，把够的里面最少的一行也并进去")
  void oneSmallRowTakesAnother() {
    List<Row> shown =
        SmallRows.shown(
            List.of(row("a", 0, 9, 900), row("b", 9, 15, 600), row("c", 15, 16, 70)), 5);
    assertThat(shown).extracting(Row::key).containsExactly(List.of("a"), List.of());
    assertThat(shown.get(1).fen()).isEqualTo(670);
    assertThat(shown.get(1).cases()).hasSize(7);
  }

  @Test
  @DisplayName("全部加起来也少的，只剩一行")
  void allTogetherTooFew() {
    List<Row> shown = SmallRows.shown(List.of(row("a", 0, 2, 20), row("b", 2, 4, 30)), 5);
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).fen()).isEqualTo(50);
  }

  @Property(tries = 200)
  void nothingIsLostAndNothingSmallIsShown(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      int from = random.nextInt(40);
      rows.add(row("k" + i, from, from + 1 + random.nextInt(9), random.nextInt(1_000)));
    }
    List<Row> shown = SmallRows.shown(rows, 5);
    assertThat(shown.stream().mapToLong(Row::fen).sum())
        .isEqualTo(rows.stream().mapToLong(Row::fen).sum());
    Set<String> all = new HashSet<>();
    rows.forEach(row -> all.addAll(row.cases()));
    if (all.size() >= 5) {
      assertThat(shown).allMatch(row -> row.cases().size() >= 5);
    } else {
      assertThat(shown.size()).isLessThanOrEqualTo(1);
    }
  }
}
