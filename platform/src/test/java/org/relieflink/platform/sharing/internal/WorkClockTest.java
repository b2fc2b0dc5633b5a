package org.relieflink.platform.sharing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.kernel.Period;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.sharing.Held;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareStep;

@DisplayName("协查的钟：随便什么日历，发出当天不算，数工作日，先黄后红，迟不迟是算出来的")
class WorkClockTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int WARN = 2;

  private static WorkingDays calendar(long seed) {
    var random = new java.util.Random(seed);
    Map<LocalDate, Boolean> days = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      if (random.nextInt(4) == 0) {
        days.put(FIRST.plusDays(i), random.nextBoolean());
      }
    }
    return WorkingDays.of(days, new Period(FIRST, FIRST.plusDays(300)));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(ZONE).toInstant();
  }

  private static ShareStep step(int number, ShareAct act, LocalDate day) {
    return new ShareStep(number, act, "ZZ01", "某", "civil_affairs", at(day), "");
  }

  @Property(tries = 1_000)
  void amberBeforeRedAndLateIsCounted(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int sent,
      @ForAll @IntRange(min = 1, max = 15) int limit) {
    WorkingDays calendar = calendar(seed);
    var clock = new WorkClock(calendar, WARN);
    LocalDate from = FIRST.plusDays(sent);
    LocalDate due = clock.due(at(from), limit);
    assertThat(calendar.count(from, due)).isEqualTo(limit);
    assertThat(calendar.isWorkingDay(due)).isTrue();
    List<ShareStep> steps = List.of(step(1, ShareAct.SEND, from));
    Standing before = Standing.IN_TIME;
    for (LocalDate day = from; !day.isAfter(due.plusDays(5)); day = day.plusDays(1)) {
      Standing now = clock.standing(steps, due, at(day));
      assertThat(now.compareTo(before)).as("goes one way").isNotNegative();
      assertThat(now == Standing.LATE).isEqualTo(day.isAfter(due));
      assertThat(now == Standing.SOON)
          .isEqualTo(!day.isAfter(due) && calendar.count(day, due) <= WARN);
      before = now;
      List<ShareStep> answered = new ArrayList<>(steps);
      answered.add(step(2, ShareAct.ANSWER, day));
      assertThat(clock.standing(answered, due, at(due.plusDays(90))))
          .isEqualTo(day.isAfter(due) ? Standing.DONE_LATE : Standing.DONE_IN_TIME);
      List<ShareStep> withdrawn = new ArrayList<>(steps);
      withdrawn.add(step(2, ShareAct.WITHDRAW, day));
      assertThat(clock.standing(withdrawn, due, at(due.plusDays(90)))).isEqualTo(Standing.NONE);
    }
  }

  @Property(tries = 300)
  void spansHaveNoGapAndNoOverlap(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int replied) {
    var clock = new WorkClock(calendar(seed), WARN);
    List<ShareStep> steps =
        List.of(
            step(1, ShareAct.SEND, FIRST),
            step(2, ShareAct.RECEIVE, FIRST),
            step(3, ShareAct.SEND_BACK, FIRST.plusDays(replied)));
    List<Held> spans =
        clock.held(steps, "procuratorate", "civil_affairs", at(FIRST.plusDays(replied + 3)));
    assertThat(spans).extracting(Held::line).containsExactly("civil_affairs", "procuratorate");
    assertThat(spans.get(0).to()).isEqualTo(spans.get(1).from());
    assertThat(spans.get(1).to()).isNull();
  }
}
