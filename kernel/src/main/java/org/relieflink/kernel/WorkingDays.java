package org.relieflink.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * 工作日历（国务院办公厅年度放假安排）· Working days by the State Council's yearly notice.
 *
 * <p>The first day is not counted, and a last day on a day off moves to the next working day
 * (Criminal Procedure Law art. 105, Civil Code arts. 201 and 203; quoted, not text-read). Outside
 * the published years Monday to Friday count, and the result says that it is not certain.
 */
public final class WorkingDays {
  /** 一次最多推算的天数 · More than ten years is a mistake of the caller. */
  public static final int MOST_DAYS = 3_660;

  private final Map<LocalDate, Boolean> exceptions;
  private final Period published;

  private WorkingDays(Map<LocalDate, Boolean> exceptions, Period published) {
    this.exceptions = Map.copyOf(exceptions);
    this.published = published;
  }

  /** 随程序发布的日历 · The shipped calendar. */
  public static WorkingDays official() {
    return Official.CALENDAR;
  }

  /**
   * 自备日历 · A calendar of one's own.
   *
   * @param exceptions days that break the weekly rule: true = worked, false = off
   * @param published first and last day for which the exceptions are complete; must have a last day
   */
  public static WorkingDays of(Map<LocalDate, Boolean> exceptions, Period published) {
    if (published.isOpen()) {
      throw new IllegalArgumentException("A calendar is published until a day");
    }
    return new WorkingDays(exceptions, published);
  }

  /** 已公布的起止 · First and last day that the calendar covers. */
  public Period published() {
    return published;
  }

  /** 是否在已公布的范围内 · Whether the answer for this day is certain. */
  public boolean covers(LocalDate day) {
    return published.contains(day);
  }

  /** 是否工作日；范围外按周一至周五 · Whether the day is worked; ask {@link #covers} how sure it is. */
  public boolean isWorkingDay(LocalDate day) {
    Boolean exception = exceptions.get(day);
    return exception != null ? exception : !isWeekend(day);
  }

  /**
   * 若干工作日后 · The n-th working day after {@code start}; the start itself is not counted. With 0 it
   * is the start, or the next working day if the start is a day off.
   *
   * @throws IllegalArgumentException for a negative count or more than {@link #MOST_DAYS}
   */
  public DueDate plus(LocalDate start, int workingDays) {
    check(workingDays);
    LocalDate day = start;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return due(start, orNextWorkingDay(day));
  }

  /**
   * 若干自然日后，末日遇放假顺延 · The n-th calendar day after {@code start}, moved on from a day off.
   *
   * @throws IllegalArgumentException for a negative count or more than {@link #MOST_DAYS}
   */
  public DueDate plusCalendarDays(LocalDate start, int days) {
    check(days);
    return due(start, orNextWorkingDay(start.plusDays(days)));
  }

  /** 期间内的工作日数：首日不算，末日算 · Working days after {@code start} up to and with {@code end}. */
  public int count(LocalDate start, LocalDate end) {
    int days = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      days += isWorkingDay(day) ? 1 : 0;
    }
    return days;
  }

  private LocalDate orNextWorkingDay(LocalDate from) {
    LocalDate day = from;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private DueDate due(LocalDate start, LocalDate date) {
    LocalDate until = published.to() == null ? LocalDate.MAX : published.to();
    return new DueDate(date, covers(start) && covers(date), until);
  }

  private static void check(int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("Days from 0 to " + MOST_DAYS + ": " + days);
    }
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static final class Official {
    static final WorkingDays CALENDAR = load();

    /** 首年自 2007：该表从 2006 年末起 · Complete years only: the table opens with two days of 2006. */
    private static WorkingDays load() {
      TreeMap<LocalDate, Boolean> days = new TreeMap<>();
      ReferenceTable.forEachRow(
          "holidays_cn.csv",
          3,
          cells -> days.put(LocalDate.parse(cells[0]), cells[2].equals("work")));
      int first = days.firstKey().getYear() + 1;
      int last = days.lastKey().getYear();
      Period years = new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
      return new WorkingDays(days, years);
    }
  }
}
