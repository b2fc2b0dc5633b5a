package org.relieflink.platform.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.MovedClock;

/** 日程：what happens when; the clock goes from one thing to the next, in working hours. */
final class Agenda {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int OPENS = 9;
  private static final int OPEN_MINUTES = 7 * 60;

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
  private final WorkingDays calendar = WorkingDays.official();
  private final MovedClock clock;
  private final Random random;
  private final Instant end;
  private long entries;

  private record Entry(Instant at, long number, Work work) {}

  /** 一件要做的事。 */
  interface Work {
    void run() throws Exception;
  }

  Agenda(MovedClock clock, Random random, LocalDate from, LocalDate last) {
    this.clock = clock;
    this.random = random;
    this.end = last.plusDays(1).atStartOfDay(ZONE).toInstant();
    clock.set(from.atTime(OPENS, 0).atZone(ZONE).toInstant());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  int random(int bound) {
    return random.nextInt(bound);
  }

  /** So many of a hundred times. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** At some working hour of that day, or of the next working day. */
  void on(LocalDate day, Work work) {
    LocalDate works = day;
    while (!calendar.isWorkingDay(works)) {
      works = works.plusDays(1);
    }
    Instant at =
        works
            .atTime(LocalTime.of(OPENS, 0).plusMinutes(random.nextInt(OPEN_MINUTES)))
            .atZone(ZONE)
            .toInstant();
    entries++;
    Instant now = clock.instant();
    queue.add(new Entry(at.isBefore(now) ? now : at, entries, work));
  }

  /** After between so many working days. */
  void after(int least, int most, Work work) {
    int days = least + random.nextInt(most - least + 1);
    on(days == 0 ? today() : calendar.plus(today(), days).date(), work);
  }

  /** Before everybody comes, on each working day to the end. */
  void mornings(LocalDate from, Work work) {
    for (LocalDate day = from;
        day.atStartOfDay(ZONE).toInstant().isBefore(end);
        day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        entries++;
        queue.add(new Entry(day.atTime(7, 0).atZone(ZONE).toInstant(), entries, work));
      }
    }
  }

  /** Until nothing is left, or the year is over. */
  void play() throws Exception {
    while (!queue.isEmpty() && queue.peek().at.isBefore(end)) {
      Entry next = queue.remove();
      if (clock.instant().isBefore(next.at)) {
        clock.set(next.at);
      }
      next.work.run();
    }
    clock.set(end.minus(Duration.ofHours(1)));
  }

  /** Each call takes a moment, so that steps have an order in time. */
  void tick() {
    clock.add(Duration.ofSeconds(1));
  }
}
