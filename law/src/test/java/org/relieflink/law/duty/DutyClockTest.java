package org.relieflink.law.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.WorkingDays;

@DisplayName("时限的钟：首日不算，末日顺延，只有规则里的理由才停钟，谁拖了几天数得出来")
class DutyClockTest {
  private static final DutyClock CLOCK = new DutyClock(WorkingDays.official(), 2);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static DutyReading read(Duty duty, DutyTime time, String today) {
    return CLOCK.read(duty, time, day(today));
  }

  private static DutyTime since(String started, Pause... pauses) {
    return new DutyTime(day(started), null, List.of(pauses), false);
  }

  private static Pause pause(String from, String to) {
    return new Pause("papers-owed", day(from), day(to));
  }

  private static Pause standing(String from) {
    return new Pause("papers-owed", day(from), null);
  }

  @Test
  @DisplayName("九月二十四日受理，十个工作日：中秋国庆都不算，到十月十三日")
  void overTheHolidays() {
    DutyReading reading = read(Duties.DECIDE, since("2026-09-24"), "2026-09-28");
    assertThat(reading.due()).isEqualTo(WorkingDays.official().plus(day("2026-09-24"), 10).date());
    assertThat(reading.due()).isAfter(day("2026-10-08"));
    assertThat(reading.standing()).isEqualTo(Standing.IN_TIME);
    assertThat(reading.caution()).isEmpty();
  }

  @Test
  @DisplayName("等材料停了三个工作日，到期日就晚三个工作日；停的那天还算，重新走的那天不算")
  void aPauseMovesTheEnd() {
    DutyTime time = since("2026-11-02", pause("2026-11-04", "2026-11-09"));
    DutyReading reading = read(Duties.DECIDE, time, "2026-11-10");
    assertThat(reading.due()).isEqualTo(day("2026-11-19"));
    assertThat(reading.pausedDays()).isEqualTo(3);
    assertThat(reading.usedDays()).isEqualTo(3);
    assertThat(reading.leftDays()).isEqualTo(7);
  }

  @Test
  @DisplayName("停着的时候没有到期日，也不算迟")
  void whileItStands() {
    DutyReading reading =
        read(Duties.DECIDE, since("2026-11-02", standing("2026-11-04")), "2026-12-31");
    assertThat(reading.due()).isNull();
    assertThat(reading.standing()).isEqualTo(Standing.PAUSED);
    assertThat(reading.usedDays()).isEqualTo(2);
  }

  @Test
  @DisplayName("过了期才停钟，还是迟")
  void pausedTooLate() {
    DutyReading reading =
        read(Duties.DECIDE, since("2026-11-02", standing("2026-11-20")), "2026-11-30");
    assertThat(reading.standing()).isEqualTo(Standing.LATE);
    assertThat(reading.due()).isEqualTo(day("2026-11-16"));
  }

  @Test
  @DisplayName("几段暂停重叠的日子只算一遍")
  void overlapsCountOnce() {
    DutyTime once = since("2026-11-02", pause("2026-11-04", "2026-11-09"));
    DutyTime twice =
        since("2026-11-02", pause("2026-11-04", "2026-11-06"), pause("2026-11-05", "2026-11-09"));
    assertThat(read(Duties.DECIDE, twice, "2026-11-10"))
        .isEqualTo(read(Duties.DECIDE, once, "2026-11-10"));
  }

  @Test
  @DisplayName("最后两个工作日标黄，过一天标红，做完的分按期和超期")
  void amberAndRed() {
    assertThat(read(Duties.DECIDE, since("2026-11-02"), "2026-11-11").standing())
        .isEqualTo(Standing.IN_TIME);
    assertThat(read(Duties.DECIDE, since("2026-11-02"), "2026-11-12").standing())
        .isEqualTo(Standing.SOON);
    assertThat(read(Duties.DECIDE, since("2026-11-02"), "2026-11-16").standing())
        .isEqualTo(Standing.SOON);
    DutyReading late = read(Duties.DECIDE, since("2026-11-02"), "2026-11-17");
    assertThat(late.standing()).isEqualTo(Standing.LATE);
    assertThat(late.leftDays()).isEqualTo(-1);
    assertThat(ended("2026-11-16").standing()).isEqualTo(Standing.DONE_IN_TIME);
    assertThat(ended("2026-11-17").standing()).isEqualTo(Standing.DONE_LATE);
  }

  private static DutyReading ended(String day) {
    return read(Duties.DECIDE, DutyTime.of(day("2026-11-02"), day(day)), "2026-12-31");
  }

  @Test
  @DisplayName("自然日和月的末日遇放假顺延；一月三十一日起一个月到二月末")
  void calendarDays() {
    assertThat(read(Duties.LETTER, since("2026-09-28"), "2026-09-28").due())
        .isEqualTo(day("2026-10-08"));
    assertThat(read(Duties.REVISIT, since("2025-08-31"), "2025-09-01").due())
        .isEqualTo(day("2026-02-28"));
  }

  @Test
  @DisplayName("批准延长的，加上规则写的天数；规则没有写的，加不了")
  void extended() {
    var time = new DutyTime(day("2026-11-02"), null, List.of(), true);
    assertThat(read(Duties.COURT, time, "2026-11-02").due())
        .isEqualTo(WorkingDays.official().plus(day("2026-11-02"), 20).date());
    assertThat(read(Duties.DECIDE, time, "2026-11-02").due()).isEqualTo(day("2026-11-16"));
  }

  @Test
  @DisplayName("放假安排还没有公布的年份，到期日照推，但要说明")
  void notYetPublished() {
    assertThat(read(Duties.REVISIT, since("2026-11-02"), "2026-11-02").caution())
        .contains("放假安排只公布到2026-12-31");
  }

  @Test
  @DisplayName("同部门约好的日子照约好的，不再另算")
  void anAgreedDay() {
    DutyReading reading =
        CLOCK.read(DutyTime.of(day("2026-11-02"), null), day("2026-11-05"), day("2026-11-06"));
    assertThat(reading.standing()).isEqualTo(Standing.LATE);
    assertThat(reading.due()).isEqualTo(day("2026-11-05"));
  }
}
