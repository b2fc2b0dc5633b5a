package org.relieflink.platform.care.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.care.Visit;
import org.relieflink.platform.care.VisitOutcome;
import org.relieflink.platform.care.VisitRound;
import org.springframework.stereotype.Component;

/**
 * 回访的钟：a round is done when the first visit that counts, made once the round was open, was written
 * down; a correction changes what was seen, not when it was written, unless it tells of a later
 * day.
 */
@Component
class VisitClock {
  static final String DUTY = "revisit";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's

  private final CareRules rules;
  private final DutyBook book;
  private final DutyClock reader;
  private final WorkingDays calendar = WorkingDays.official();
  private final Clock clock;

  VisitClock(CareRules rules, DutyBook book, Clock clock) {
    this.rules = rules;
    this.book = book;
    this.reader = new DutyClock(calendar, book.warnDays());
    this.clock = clock;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  LocalDate today() {
    return day(clock.instant());
  }

  /**
   * 一轮的钟。
   *
   * @param due set by the round; null = by the limit of the duty
   */
  record Turn(RoundRule rule, DutyTime time, @Nullable LocalDate due, boolean dropped) {
    boolean begun(LocalDate today) {
      return time.ended() != null || !time.started().isAfter(today);
    }
  }

  List<Turn> turns(LocalDate since, List<Visit> visits) {
    boolean closed = closed(visits);
    return rules.rounds(since).stream().map(rule -> turn(rule, since, visits, closed)).toList();
  }

  private Turn turn(RoundRule rule, LocalDate since, List<Visit> visits, boolean closed) {
    LocalDate opens = rule.opensOn(since);
    LocalDate started = rule.byDuty() ? since : opens;
    LocalDate ended = ended(opens, visits).orElse(null);
    LocalDate due = rule.byDuty() ? null : calendar.plus(since.plusMonths(rule.due()), 0).date();
    return new Turn(rule, DutyTime.of(started, ended), due, closed && ended == null);
  }

  private boolean closed(List<Visit> visits) {
    return visits.stream()
        .filter(one -> !one.corrected())
        .anyMatch(one -> rules.outcome(one.outcome()).filter(VisitOutcome::last).isPresent());
  }

  private Optional<LocalDate> ended(LocalDate opens, List<Visit> visits) {
    return visits.stream()
        .filter(one -> !one.corrected() && !one.on().isBefore(opens))
        .filter(one -> rules.outcome(one.outcome()).filter(VisitOutcome::counts).isPresent())
        .map(one -> made(one, visits))
        .min(LocalDate::compareTo);
  }

  /** Day of the first of its chain of corrections, but never before the day that it tells of. */
  private static LocalDate made(Visit visit, List<Visit> all) {
    LocalDate written = written(visit, all);
    return written.isAfter(visit.on()) ? written : visit.on();
  }

  /** When the first of a chain of corrections was written. */
  private static LocalDate written(Visit visit, List<Visit> all) {
    Visit first = visit;
    while (first.corrects() != 0) {
      long before = first.corrects();
      first = all.stream().filter(one -> one.id() == before).findFirst().orElseThrow();
    }
    return day(first.at());
  }

  List<VisitRound> rounds(LocalDate since, List<Visit> visits) {
    return turns(since, visits).stream().map(turn -> round(turn, since)).toList();
  }

  private VisitRound round(Turn turn, LocalDate since) {
    RoundRule rule = turn.rule;
    LocalDate opens = rule.opensOn(since);
    boolean begun =
        turn.time.ended() != null || !opens.isAfter(today()); // earlier visits do not count
    return new VisitRound(
        rule.row().id(), rule.row().title(), opens, begun, turn.dropped, read(turn));
  }

  private DutyReading read(Turn turn) {
    LocalDate due = turn.due;
    if (due != null) {
      return reader.read(turn.time, due, today());
    }
    return book.find(DUTY, turn.time.started())
        .map(duty -> reader.read(duty, turn.time, today()))
        .orElseGet(() -> reader.read(turn.time, LocalDate.MAX, today()));
  }
}
