package org.relieflink.platform.relief.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.relief.HelpKind;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.HelpState;
import org.relieflink.platform.relief.HelpStep;
import org.springframework.stereotype.Component;

/** 院际协助的钟：the office that is asked answers in time; nothing pauses it, and it pauses nothing. */
@Component
class HelpClock implements DutySource {
  private static final String SHARE = "joint-share";
  private static final String CHECK = "place-check";

  private final HelpRows rows;
  private final DutyBook book;
  private final DutyClock reader;
  private final Clock clock;

  HelpClock(HelpRows rows, DutyBook book, Clock clock) {
    this.rows = rows;
    this.book = book;
    this.reader = new DutyClock(WorkingDays.official(), book.warnDays());
    this.clock = clock;
  }

  DutyReading read(HelpRequest one) {
    LocalDate today = CaseClock.day(clock.instant());
    DutyTime time = time(one);
    return book.find(duty(one), time.started())
        .map(it -> reader.read(it, time, today))
        .orElseGet(() -> reader.read(time, LocalDate.MAX, today));
  }

  private static String duty(HelpRequest one) {
    return one.kind() == HelpKind.SHARE ? SHARE : CHECK;
  }

  private static DutyTime time(HelpRequest one) {
    return DutyTime.of(CaseClock.day(one.steps().get(0).at()), ended(one));
  }

  /** The day of the first answer; none while it is open, or was taken back before. */
  private static @Nullable LocalDate ended(HelpRequest one) {
    return one.steps().stream()
        .filter(step -> step.state().isLast() && step.state() != HelpState.WITHDRAWN)
        .map(HelpStep::at)
        .map(CaseClock::day)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<String> duties() {
    return Set.of(SHARE, CHECK);
  }

  @Override
  public List<DutyRun> runs(Officer officer, LocalDate since) {
    return rows.all(officer).stream()
        .filter(one -> since(one, since))
        .map(one -> run(officer, one))
        .toList();
  }

  private static boolean since(HelpRequest one, LocalDate since) {
    LocalDate ended = ended(one);
    return ended == null || !ended.isBefore(since);
  }

  private static DutyRun run(Officer officer, HelpRequest one) {
    boolean asked = officer.unit().equals(one.to());
    return new DutyRun(
        duty(one),
        one.to(),
        one.number(),
        asked ? "/helps/" + one.id() : "/cases/" + one.caseId(),
        time(one),
        null,
        one.state() == HelpState.WITHDRAWN && ended(one) == null);
  }
}
