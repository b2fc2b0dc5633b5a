package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作日与期间：首日不算，末日遇放假顺延，未公布的年份要说明")
class CalendarTest {
  private final WorkingDays calendar = WorkingDays.official();

  @Test
  @DisplayName("2026 年国庆：放假日不算，调休的星期六要算")
  void nationalDay() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(calendar.plus(LocalDate.of(2026, 9, 30), 1).date()).isEqualTo("2026-10-08");
    assertThat(calendar.plus(LocalDate.of(2026, 9, 30), 3).date()).isEqualTo("2026-10-10");
    assertThat(calendar.plusCalendarDays(LocalDate.of(2026, 9, 25), 7).date())
        .isEqualTo("2026-10-08");
  }

  @Test
  @DisplayName("超出已公布日历：照样给日期，并说明只是推算")
  void beyondTheCalendar() {
    DueDate due = calendar.plus(LocalDate.of(2026, 12, 28), 10);
    assertThat(due.certain()).isFalse();
    assertThat(due.publishedUntil()).isEqualTo("2026-12-31");
    assertThat(due.caution()).contains("2026-12-31");
    assertThat(calendar.plus(LocalDate.of(2026, 11, 23), 10).caution()).isEmpty();
  }

  @Property
  @Label("多一个工作日，届满日必晚；届满日必为工作日；数回去个数相符")
  void monotone(@ForAll @IntRange(max = 6500) int day, @ForAll @IntRange(min = 1, max = 60) int n) {
    LocalDate start = LocalDate.of(2007, 1, 1).plusDays(day);
    LocalDate due = calendar.plus(start, n).date();
    assertThat(calendar.plus(start, n + 1).date()).isAfter(due);
    assertThat(calendar.isWorkingDay(due)).isTrue();
    assertThat(calendar.count(start, due)).isEqualTo(n);
  }

  @Test
  @DisplayName("负数与过大的天数拒绝")
  void limits() {
    assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 1, 1), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 1, 1), 100_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("期间：首尾都算，未止的一直有效")
  void periods() {
    Period march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    assertThat(march.days()).hasValue(31);
    assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
    assertThat(march.overlaps(Period.startingOn(LocalDate.of(2026, 3, 31)))).isTrue();
    assertThat(march.overlaps(Period.startingOn(LocalDate.of(2026, 4, 1)))).isFalse();
    assertThatThrownBy(() -> new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
