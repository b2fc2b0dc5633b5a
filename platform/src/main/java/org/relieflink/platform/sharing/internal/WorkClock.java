package org.relieflink.platform.sharing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.sharing.Held;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.Standing;

/** 协查的钟：working days of the official calendar; late follows from the steps alone. */
final class WorkClock {
  private static final ZoneId ZONE =
      ZoneId.of("Asia/Shanghai"); // days of the calendar are Beijing's
  private final WorkingDays calendar;
  private final int warnDays;

  /**
   * A clock.
   *
   * @param warnDays working days before the end from which it is soon
   */
  WorkClock(WorkingDays calendar, int warnDays) {
    this.calendar = calendar;
    this.warnDays = warnDays;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** Last day; the day of sending is not counted. */
  LocalDate due(Instant sent, int limitDays) {
    return calendar.plus(day(sent), limitDays).date();
  }

  /** How it stands now. */
  Standing standing(List<ShareStep> steps, LocalDate due, Instant now) {
    Optional<ShareStep> reply = reply(steps);
    if (reply.isPresent()) {
      return day(reply.get().at()).isAfter(due) ? Standing.DONE_LATE : Standing.DONE_IN_TIME;
    }
    if (steps.get(steps.size() - 1).state().isLast()) {
      return Standing.NONE;
    }
    LocalDate today = day(now);
    if (today.isAfter(due)) {
      return Standing.LATE;
    }
    return calendar.count(today, due) <= warnDays ? Standing.SOON : Standing.IN_TIME;
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
