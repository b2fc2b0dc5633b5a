package org.relieflink.law.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.kernel.WorkingDays;

@DisplayName("时限的钟，随便怎么停")
class DutyClockPropertiesTest {
  private static final WorkingDays CALENDAR = WorkingDays.official();
  private static final DutyClock CLOCK = new DutyClock(CALENDAR, 2);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Provide
  Arbitrary<Pause> ended() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 20))
        .as((from, days) -> new Pause("g", FIRST.plusDays(from), FIRST.plusDays(from + days)));
  }

  private static LocalDate due(Duty duty, DutyTime time) {
    LocalDate due = CLOCK.read(duty, time, time.started()).due();
    return due == null ? LocalDate.MAX : due;
  }

  private static DutyTime time(int start, List<Pause> pauses) {
    return new DutyTime(FIRST.plusDays(start), null, pauses, false);
  }

  @Property
  @Label("没有暂停时，和日历自己算的一样；到期日总是工作日")
  void asTheCalendar(
      @ForAll @IntRange(max = 600) int start, @ForAll @IntRange(min = 1, max = 90) int limit) {
    LocalDate started = FIRST.plusDays(start);
    LocalDate working =
        due(Duties.duty("w", limit, DutyUnit.WORKING_DAYS, 0), time(start, List.of()));
    LocalDate days = due(Duties.duty("d", limit, DutyUnit.DAYS, 0), time(start, List.of()));
    assertThat(working).isEqualTo(CALENDAR.plus(started, limit).date());
    assertThat(days).isEqualTo(CALENDAR.plusCalendarDays(started, limit).date());
    assertThat(CALENDAR.isWorkingDay(working) && CALENDAR.isWorkingDay(days)).isTrue();
  }

  @Property
  @Label("多停一段，到期日只会更晚，不会更早；次序不影响")
  void pausesOnlyMoveOn(
      @ForAll @IntRange(max = 30) int start,
      @ForAll @Size(min = 1, max = 4) List<@From("ended") Pause> pauses,
      @ForAll DutyUnit unit) {
    Duty duty = Duties.duty("x", 3, unit, 0);
    List<Pause> fewer = pauses.subList(1, pauses.size());
    List<Pause> turned = new ArrayList<>(pauses);
    Collections.reverse(turned);
    assertThat(due(duty, time(start, pauses))).isAfterOrEqualTo(due(duty, time(start, fewer)));
    assertThat(due(duty, time(start, turned))).isEqualTo(due(duty, time(start, pauses)));
  }

  @Property
  @Label("用掉的天数加停掉的天数，等于过去的工作日")
  void nothingIsLost(
      @ForAll @IntRange(max = 30) int start,
      @ForAll @IntRange(max = 60) int later,
      @ForAll @Size(max = 4) List<@From("ended") Pause> pauses) {
    DutyTime time = time(start, pauses);
    LocalDate today = time.started().plusDays(later);
    DutyReading reading = CLOCK.read(Duties.DECIDE, time, today);
    assertThat(reading.usedDays() + reading.pausedDays())
        .isEqualTo(CALENDAR.count(time.started(), today));
    assertThat(reading.usedDays()).isGreaterThanOrEqualTo(0);
  }

  @Property
  @Label("过了到期日的那一天起才算迟，早一天也不算")
  void lateFromTheNextDay(
      @ForAll @IntRange(max = 30) int start,
      @ForAll @Size(max = 3) List<@From("ended") Pause> pauses) {
    DutyTime time = time(start, pauses);
    LocalDate due = due(Duties.DECIDE, time);
    assertThat(CLOCK.read(Duties.DECIDE, time, due).standing()).isEqualTo(Standing.SOON);
    assertThat(CLOCK.read(Duties.DECIDE, time, due.plusDays(1)).standing())
        .isEqualTo(Standing.LATE);
  }
}
