package org.relieflink.platform.sharing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.sharing.Held;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.ShareStep;

/** 协查的钟：working days of the official calendar; late follows from the steps alone. */
final class WorkClock {
  private static final ZoneId ZONE =
      ZoneId.of("Asia/Shanghai"); // days of the calendar are Beijing's
  private final WorkingDays calendar;
  private final DutyClock clock;

  /**
   * A clock.
   *
   * @param warnDays working days before the end from which it is soon
   */
  WorkClock(WorkingDays calendar, int warnDays) {
    this.calendar = calendar;
    this.clock = new DutyClock(calendar, warnDays);
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** Last day; the day of sending is not counted. */
  LocalDate due(Instant sent, int limitDays) {
    return calendar.plus(day(sent), limitDays).date();
  }

  /** How it stands now; what was taken back before a reply is not counted. */
  Standing standing(List<ShareStep> steps, LocalDate due, Instant now) {
    LocalDate replied = reply(steps).map(step -> day(step.at())).orElse(null);
    if (replied == null && steps.get(steps.size() - 1).state().isLast()) {
      return Standing.NONE;
    }
    DutyTime time = DutyTime.of(day(steps.get(0).at()), replied);
    return clock.read(time, due, day(now)).standing();
  }

  /** What the department said first; a receipt is no answer. */
  static Optional<ShareStep> reply(List<ShareStep> steps) {
    return steps.stream()
        .filter(step -> step.act().side() == Side.ANSWERER && replies(step))
        .findFirst();
  }

  /** A receipt is no answer. */
  private static boolean replies(ShareStep step) {
    return step.state() != ShareState.RECEIVED;
  }

  /**
   * Whose turn it was how long: the department's until it replies, then the asker's until the end.
   */
  List<Held> held(List<ShareStep> steps, String asker, String asked, Instant now) {
    List<Held> spans = new ArrayList<>();
    String turn = asked;
    Instant since = steps.get(0).at();
    for (ShareStep step : steps.subList(1, steps.size())) {
      if (step.state().isLast()) {
        spans.add(span(turn, since, step.at(), now));
        return spans;
      }
      if (step.act().side() == Side.ANSWERER && replies(step)) {
        spans.add(span(turn, since, step.at(), now));
        turn = asker;
        since = step.at();
      }
    }
    spans.add(span(turn, since, null, now));
    return spans;
  }

  private Held span(String line, Instant from, @Nullable Instant to, Instant now) {
    return new Held(line, from, to, calendar.count(day(from), day(to == null ? now : to)));
  }
}
