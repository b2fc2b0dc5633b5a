package org.relieflink.platform.relief.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.law.duty.Pause;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases.Held;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.ReliefStep;
import org.springframework.stereotype.Component;

/**
 * 案件的钟：read from the steps, never kept; what is suspended by a ground of the rules does not count.
 */
@Component
class CaseClock {
  static final String ACCEPT = "accept";
  static final String DELIBERATE = "deliberate";
  static final String SIGN = "sign";
  static final String GROUP = "review-group";
  static final String TELL = "tell-decision";
  static final String PRIORITY = "priority-finish";
  static final String PAPERS = "supply-papers";
  static final Set<String> DUTIES =
      Set.of(ACCEPT, DELIBERATE, SIGN, GROUP, TELL, PRIORITY, PAPERS, "decide", "court-decide");

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's

  private final ReliefRules rules;
  private final DutyBook book;
  private final DutyClock reader;
  private final Clock clock;

  CaseClock(ReliefRules rules, DutyBook book, Clock clock) {
    this.rules = rules;
    this.book = book;
    this.reader = new DutyClock(WorkingDays.official(), book.warnDays());
    this.clock = clock;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
  }

  /**
   * 一只钟。
   *
   * @param due set when it started; null = by the limit of the duty
   * @param dropped nobody had to do it any more
   */
  record Run(String duty, Unit owner, DutyTime time, @Nullable LocalDate due, boolean dropped) {}

  /** All clocks of a case, the one whose turn it is now last. */
  List<Run> runs(ReliefCase one) {
    List<Run> runs = new ArrayList<>();
    for (OwedPaper paper : one.papers()) {
      LocalDate ended = paper.isOwed() ? null : cleared(one, paper);
      boolean dropped = ended == null && one.state().isLast();
      var time = DutyTime.of(paper.owedOn(), ended);
      runs.add(new Run(PAPERS, one.whose().unit(), time, paper.dueOn(), dropped));
    }
    accepted(one, runs);
    decided(one, runs);
    stops(one, runs);
    return runs;
  }

  private static Run run(String duty, ReliefCase one, DutyTime time, @Nullable LocalDate due) {
    return new Run(duty, one.whose().unit(), time, due, withdrawn(one) && time.ended() == null);
  }

  private static boolean withdrawn(ReliefCase one) {
    return one.state() == ReliefState.WITHDRAWN;
  }

  /** The day of the step that cleared a paper. */
  private static LocalDate cleared(ReliefCase one, OwedPaper paper) {
    return one.steps().stream()
        .filter(step -> step.number() == paper.clearedAt())
        .map(step -> day(step.at()))
        .findFirst()
        .orElse(paper.owedOn());
  }

  private static Optional<ReliefStep> first(ReliefCase one, Set<ReliefAct> acts) {
    return one.steps().stream().filter(step -> acts.contains(step.act())).findFirst();
  }

  private static @Nullable LocalDate dayOf(Optional<ReliefStep> step) {
    return step.map(it -> day(it.at())).orElse(null);
  }

  private static void accepted(ReliefCase one, List<Run> runs) {
    LocalDate ended = dayOf(first(one, Set.of(ReliefAct.ACCEPT, ReliefAct.DECLINE)));
    runs.add(run(ACCEPT, one, DutyTime.of(day(one.at()), ended), null));
  }

  private void decided(ReliefCase one, List<Run> runs) {
    Optional<ReliefStep> decision = first(one, Set.of(ReliefAct.GRANT, ReliefAct.REFUSE));
    LocalDate ended = dayOf(decision);
    if (!one.priorities().isEmpty() && one.state() != ReliefState.DECLINED) {
      runs.add(run(PRIORITY, one, time(one, PRIORITY, day(one.at()), ended), null));
    }
    first(one, Set.of(ReliefAct.ACCEPT))
        .ifPresent(
            step -> {
              String duty = rules.process(one.process()).duty();
              runs.add(run(duty, one, time(one, duty, day(step.at()), ended), null));
            });
    first(one, Set.of(ReliefAct.GRANT, ReliefAct.REFUSE, ReliefAct.DECLINE))
        .ifPresent(
            step ->
                runs.add(
                    run(
                        TELL,
                        one,
                        DutyTime.of(day(step.at()), dayOf(first(one, Set.of(ReliefAct.TELL)))),
                        null)));
  }

  /** With the pauses whose ground stops this duty. */
  private DutyTime time(ReliefCase one, String duty, LocalDate from, @Nullable LocalDate to) {
    List<Pause> pauses = new ArrayList<>();
    ReliefStep open = null;
    for (ReliefStep step : one.steps()) {
      if (step.act() == ReliefAct.SUSPEND && book.ground(step.reason(), duty).isPresent()) {
        open = step;
      } else if (open != null && !step.paused()) {
        pauses.add(new Pause(open.reason(), day(open.at()), day(step.at())));
        open = null;
      }
    }
    if (open != null) {
      pauses.add(new Pause(open.reason(), day(open.at()), null));
    }
    return new DutyTime(from, to, pauses, false);
  }

  private static void stops(ReliefCase one, List<Run> runs) {
    for (Stay stay : stays(one)) {
      String duty = duty(stay.state);
      if (!duty.isEmpty()) {
        runs.add(run(duty, one, DutyTime.of(stay.from, stay.to), null));
      }
    }
  }

  private static String duty(ReliefState state) {
    return switch (state) {
      case DELIBERATION -> DELIBERATE;
      case SIGNING -> SIGN;
      case GROUP_REVIEW -> GROUP;
      case ACCEPTANCE, VERIFICATION, REVIEW, DECISION, PAYMENT_DUE, REFUSED, DECLINED, WITHDRAWN ->
          "";
    };
  }

  /** 停在一步：from which day to which; open while it stands there. */
  private record Stay(ReliefState state, ReliefStep in, LocalDate from, @Nullable LocalDate to) {}

  private static List<Stay> stays(ReliefCase one) {
    List<Stay> stays = new ArrayList<>();
    ReliefStep in = one.steps().get(0);
    for (ReliefStep step : one.steps()) {
      if (step.state() != in.state()) {
        stays.add(new Stay(in.state(), in, day(in.at()), day(step.at())));
        in = step;
      }
    }
    stays.add(new Stay(in.state(), in, day(in.at()), null));
    return stays;
  }

  /** Who held it how long, in working days. */
  List<Held> held(ReliefCase one) {
    LocalDate today = day(clock.instant());
    return stays(one).stream()
        .filter(stay -> !stay.state.isLast())
        .map(stay -> held(stay, today))
        .toList();
  }

  private static Held held(Stay stay, LocalDate today) {
    LocalDate until = Objects.requireNonNullElse(stay.to, today);
    int days = WorkingDays.official().count(stay.from, until);
    return new Held(stay.state, stay.state.isSigned() ? "" : stay.in.handler(), days);
  }

  DutyReading read(Run run) {
    LocalDate today = day(clock.instant());
    LocalDate due = run.due;
    if (due != null) {
      return reader.read(run.time, due, today);
    }
    var duty = book.find(run.duty, run.time.started());
    return duty.map(it -> reader.read(it, run.time, today))
        .orElseGet(() -> reader.read(run.time, LocalDate.MAX, today));
  }

  /** Of the clocks that run, the one that is due first. */
  Optional<DutyReading> now(ReliefCase one) {
    return runs(one).stream()
        .filter(run -> run.time.ended() == null && !run.dropped)
        .filter(run -> book.find(run.duty, run.time.started()).isPresent())
        .map(this::read)
        .min(Comparator.comparing(it -> Objects.requireNonNullElse(it.due(), LocalDate.MAX)));
  }

  private Optional<Run> prior(ReliefCase one) {
    return runs(one).stream().filter(run -> run.duty.equals(PRIORITY)).findFirst();
  }

  /** The clock of the priority list; empty for who is not on it. */
  Optional<DutyReading> priority(ReliefCase one) {
    return prior(one)
        .filter(run -> book.find(PRIORITY, run.time.started()).isPresent())
        .map(this::read);
  }

  /** Days from the registration to the decision, or to today, without those of pauses. */
  int priorityDays(ReliefCase one) {
    return prior(one).map(run -> days(run.time, day(clock.instant()))).orElse(0);
  }

  private static int days(DutyTime time, LocalDate today) {
    LocalDate until = Objects.requireNonNullElse(time.ended(), today);
    return (int)
        time.started()
            .plusDays(1)
            .datesUntil(until.plusDays(1))
            .filter(day -> time.pauses().stream().noneMatch(pause -> pause.takes(day)))
            .count();
  }

  /** Last day of a paper that is owed from today. */
  LocalDate papersDue() {
    LocalDate today = day(clock.instant());
    return book.find(PAPERS, today)
        .map(duty -> reader.read(duty, DutyTime.of(today, null), today).due())
        .orElse(today);
  }
}
