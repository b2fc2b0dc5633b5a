package org.relieflink.platform.fund.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.PayClocks.Part;
import org.relieflink.platform.fund.PayClocks.Stage;
import org.relieflink.platform.fund.internal.match.FreeMoney.Plan;
import org.relieflink.platform.fund.internal.match.FreeMoney.Run;
import org.relieflink.platform.relief.CaseNeeds.Need;
import org.relieflink.platform.relief.ReliefState;

@DisplayName("从决定到钱到手几天：从步骤里数，北京的自然日；没有走完的单独数，不算进中位数")
class ReadClocksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Instant on(int day, int hour) {
    return Instant.parse("2026-11-%02dT%02d:00:00Z".formatted(day, hour));
  }

  private static Need granted(long nth, Instant at) {
    return new Need(
        "JZ-" + nth, ReliefState.PAYMENT_DUE, nth, nth, 100, false, Set.of(), on(1, 0), at, false);
  }

  private static Run run(
      long nth, Instant reserved, @Nullable Instant sent, @Nullable Instant paid) {
    return new Run("C" + nth, new Plan(nth, nth), reserved, sent, paid);
  }

  private static Stage stage(PayClocks clocks, Part part) {
    return clocks.stages().stream().filter(one -> one.part() == part).findFirst().orElseThrow();
  }

  private static PayClocks read(List<Need> needs, List<Run> runs) {
    var empty = new PayClocks("990123", LocalDate.of(2026, 1, 1), List.of());
    return ReadClocks.of(empty, TODAY, needs, runs);
  }

  @Test
  @DisplayName("一笔走完：每一步几天，加起来是全程；北京零点以后就是第二天")
  void oneWhole() {
    PayClocks clocks =
        read(List.of(granted(1, on(1, 15))), List.of(run(1, on(1, 16), on(4, 2), on(9, 2))));
    assertThat(stage(clocks, Part.DECIDED_TO_RESERVED).days()).containsExactly(1);
    assertThat(stage(clocks, Part.RESERVED_TO_SENT).days()).containsExactly(2);
    assertThat(stage(clocks, Part.SENT_TO_PAID).days()).containsExactly(5);
    assertThat(stage(clocks, Part.DECIDED_TO_PAID).days()).containsExactly(8);
  }

  @Test
  @DisplayName("定了没有预留、预留了没有付：算在等的，写最久的几天；没有一笔走完就没有中位数")
  void underWay() {
    PayClocks clocks =
        read(
            List.of(granted(1, on(20, 2)), granted(2, on(10, 2))),
            List.of(run(1, on(21, 2), null, null)));
    assertThat(stage(clocks, Part.DECIDED_TO_RESERVED).open()).isEqualTo(1);
    assertThat(stage(clocks, Part.DECIDED_TO_RESERVED).longestOpen()).isEqualTo(18);
    assertThat(stage(clocks, Part.RESERVED_TO_SENT).longestOpen()).isEqualTo(7);
    assertThat(stage(clocks, Part.SENT_TO_PAID).median()).isEqualTo(-1);
    assertThat(stage(clocks, Part.DECIDED_TO_PAID).open()).isEqualTo(2);
  }

  @Test
  @DisplayName("十笔从一天到十天：中位数五天，九成不超过九天，一到三天有三笔")
  void distribution() {
    List<Run> runs =
        LongStream.rangeClosed(1, 10)
            .mapToObj(nth -> run(nth, on(1, 2), on(1 + (int) nth, 2), null))
            .toList();
    Stage stage = stage(read(List.of(), runs), Part.RESERVED_TO_SENT);
    assertThat(stage.median()).isEqualTo(5);
    assertThat(stage.ninth()).isEqualTo(9);
    assertThat(stage.between(1, 3)).isEqualTo(3);
  }
}
