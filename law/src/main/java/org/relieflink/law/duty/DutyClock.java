package org.relieflink.law.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.DueDate;
import org.relieflink.kernel.WorkingDays;

/**
 * 时限的钟：reads how a duty stands out of the days on which things happened. The first day is not
 * counted, a last day on a day off moves on (Criminal Procedure Law art. 105, Civil Code arts. 201
 * and 203; quoted), and pauses move the last day by what they took.
 */
public final class DutyClock {
  private final WorkingDays calendar;
  private final int warnDays;

  /**
   * A clock.
   *
   * @param warnDays working days before the last from which it is soon
   */
  public DutyClock(WorkingDays calendar, int warnDays) {
    this.calendar = calendar;
    this.warnDays = warnDays;
  }

  /** How it stands by the limit of the duty. */
  public DutyReading read(Duty duty, DutyTime time, LocalDate today) {
    return read(time, due(duty, time), today);
  }

  /**
   * How it stands by a last day that was set when it started, e.g. one agreed with a department.
   *
   * @param due pauses are left to whoever set it
   */
  public DutyReading read(DutyTime time, LocalDate due, LocalDate today) {
    return read(time, new DueDate(due, true, due), today);
  }

  private DutyReading read(DutyTime time, @Nullable DueDate due, LocalDate today) {
    LocalDate until = time.ended() == null ? today : time.ended();
    int paused = pausedDays(time, until);
    int used = calendar.count(time.started(), until) - paused;
    if (due == null) {
      return new DutyReading(null, "", Standing.PAUSED, used, paused, 0);
    }
    Standing standing = standing(time, due.date(), today);
    int left = time.ended() == null ? left(today, due.date()) : 0;
    return new DutyReading(due.date(), due.caution(), standing, used, paused, left);
  }

  private Standing standing(DutyTime time, LocalDate due, LocalDate today) {
    LocalDate ended = time.ended();
    if (ended != null) {
      return ended.isAfter(due) ? Standing.DONE_LATE : Standing.DONE_IN_TIME;
    }
    if (today.isAfter(due)) {
      return Standing.LATE;
    }
    return calendar.count(today, due) <= warnDays ? Standing.SOON : Standing.IN_TIME;
  }

  private int left(LocalDate today, LocalDate due) {
    return today.isAfter(due) ? -calendar.count(due, today) : calendar.count(today, due);
  }

  private int pausedDays(DutyTime time, LocalDate until) {
    int days = 0;
    for (LocalDate day = time.started().plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      days += calendar.isWorkingDay(day) && paused(time, day) ? 1 : 0;
    }
    return days;
  }

  private static boolean paused(DutyTime time, LocalDate day) {
    return time.pauses().stream().anyMatch(pause -> pause.takes(day));
  }

  /** The last day; null while a pause stands that began in time. */
  private @Nullable DueDate due(Duty duty, DutyTime time) {
    int left = days(duty, time);
    LocalDate day = time.started();
    while (left > 0) {
      day = day.plusDays(1);
      if (standsOn(time, day)) {
        return null;
      }
      boolean counted = duty.unit() != DutyUnit.WORKING_DAYS || calendar.isWorkingDay(day);
      left -= counted && !paused(time, day) ? 1 : 0;
    }
    return onFrom(time.started(), day);
  }

  /** On from a day off, and how sure that is. */
  private DueDate onFrom(LocalDate started, LocalDate day) {
    LocalDate date = calendar.plus(day, 0).date();
    LocalDate until = calendar.published().to();
    boolean certain = calendar.covers(started) && calendar.covers(date);
    return new DueDate(date, certain, until == null ? LocalDate.MAX : until);
  }

  private static int days(Duty duty, DutyTime time) {
    int limit = duty.limit() + (time.extended() ? duty.more() : 0);
    LocalDate start = time.started();
    return duty.unit() == DutyUnit.MONTHS
        ? (int) ChronoUnit.DAYS.between(start, start.plusMonths(limit))
        : limit;
  }

  /** Whether a pause without an end takes this day, and the duty was not done before it. */
  private static boolean standsOn(DutyTime time, LocalDate day) {
    return (time.ended() == null || day.isAfter(time.ended()))
        && time.pauses().stream().anyMatch(pause -> pause.to() == null && pause.takes(day));
  }
}
