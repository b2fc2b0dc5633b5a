package org.relieflink.platform.transfer.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.law.duty.Pause;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.transfer.HeldBy;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferStep;
import org.springframework.stereotype.Component;

/**
 * 移送的钟：send what was drafted, accept what was sent, reply. Read from the steps; each unit answers
 * for its own time, from when it has received it; what was handed back waits for the sender and
 * pauses.
 */
@Component
class TransferClock implements DutySource {
  private static final String SEND = "send-letter";
  private static final String REPLY = "reply-letter";
  private static final Set<TransferAct> DROPS =
      EnumSet.of(TransferAct.DISCARD, TransferAct.WITHDRAW, TransferAct.END, TransferAct.OVERTAKEN);

  private final TransferRows rows;
  private final TransferRules rules;
  private final DutyBook book;
  private final DutyClock reader;
  private final WorkingDays calendar = WorkingDays.official();
  private final Clock clock;

  TransferClock(TransferRows rows, TransferRules rules, DutyBook book, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.book = book;
    this.reader = new DutyClock(calendar, book.warnDays());
    this.clock = clock;
  }

  @Override
  public Set<String> duties() {
    return Set.of(SEND, REPLY);
  }

  @Override
  public List<DutyRun> runs(Officer officer, LocalDate since) {
    Map<Long, List<DutyRun>> found = new LinkedHashMap<>();
    rows.since(officer, TransferSide.DEPARTMENT, since)
        .forEach(one -> found.put(one.id(), runs(one, "/transfer-tasks/")));
    rows.since(officer, TransferSide.SENDER, since)
        .forEach(one -> found.put(one.id(), runs(one, "/transfers/")));
    return found.values().stream().flatMap(List::stream).toList();
  }

  /** 轮到谁：one duty from one step to another. */
  private record Turn(
      String duty, String line, TransferStep from, @Nullable TransferStep to, List<Pause> pauses) {
    boolean dropped() {
      return to != null && DROPS.contains(to.act());
    }

    /** Still the same unit's turn after this step. */
    boolean goesOn(TransferStep step, String sender) {
      return line.equals(TransferClock.line(step, sender))
          && (step.state() == TransferState.HANDED_BACK
              || duty.equals(TransferClock.duty(step.state())));
    }

    DutyTime time() {
      return new DutyTime(day(from), to == null ? null : day(to), pauses, false);
    }

    Turn with(@Nullable TransferStep end, List<Pause> others) {
      return new Turn(duty, line, from, end, others);
    }

    DutyRun run(Transfer transfer, String path) {
      return new DutyRun(
          duty,
          new Unit(transfer.sender().place(), line),
          transfer.number(),
          path,
          time(),
          null,
          dropped());
    }

    /** What the duties of the list speak of: a reply to a letter, of whom it was sent to. */
    boolean listed(Transfer transfer) {
      return duty.equals(SEND) || (transfer.letter() && from.state() != TransferState.COORDINATING);
    }
  }

  private static List<DutyRun> runs(Transfer transfer, String path) {
    if (transfer.whose().state() == RowState.SEALED) {
      return List.of(); // nobody can do anything about it
    }
    return turns(transfer).stream()
        .filter(turn -> turn.listed(transfer))
        .map(turn -> turn.run(transfer, path + transfer.id()))
        .toList();
  }

  /** Line of the unit that has to do the next thing; what was handed back stays its holder's. */
  private static String line(TransferStep step, String sender) {
    return switch (step.state()) {
      case DRAFT -> sender;
      case SENT, PREVIEWED -> step.offered();
      case ACCEPTED,
          WORKING,
          PASSED,
          HANDED_BACK,
          COORDINATING,
          QUESTIONED,
          REJECTED,
          RETURNED,
          RESULT,
          CONFIRMED,
          CLOSED,
          WITHDRAWN ->
          step.holder();
    };
  }

  private static LocalDate day(TransferStep step) {
    return TransferDay.of(step.at());
  }

  private static List<Turn> turns(Transfer transfer) {
    List<Turn> turns = new ArrayList<>();
    String sender = transfer.sender().line();
    Turn open = null;
    for (TransferStep step : transfer.steps()) {
      String duty = duty(step.state());
      if (open != null && open.goesOn(step, sender)) {
        open = open.with(null, paused(open.pauses, step));
        continue;
      }
      if (open != null) {
        turns.add(open.with(step, paused(open.pauses, step)));
      }
      open = duty.isEmpty() ? null : new Turn(duty, line(step, sender), step, null, List.of());
    }
    if (open != null) {
      turns.add(open);
    }
    return turns;
  }

  /** The pause stands from the handing back to the next step. */
  private static List<Pause> paused(List<Pause> pauses, TransferStep step) {
    List<Pause> all = new ArrayList<>(pauses);
    if (!all.isEmpty() && all.get(all.size() - 1).to() == null) {
      Pause last = all.remove(all.size() - 1);
      all.add(new Pause(last.ground(), last.from(), day(step)));
    }
    if (step.state() == TransferState.HANDED_BACK) {
      all.add(new Pause(step.reason(), day(step), null));
    }
    return List.copyOf(all);
  }

  private static String duty(TransferState state) {
    return switch (state) {
      case DRAFT -> SEND;
      case PREVIEWED, ACCEPTED, WORKING, PASSED, COORDINATING, QUESTIONED -> REPLY;
      case SENT, HANDED_BACK, REJECTED, RETURNED, RESULT, CONFIRMED, CLOSED, WITHDRAWN -> "";
    };
  }

  /** The clock that runs now; empty where none does. */
  Optional<DutyReading> now(Transfer transfer) {
    LocalDate today = TransferDay.of(clock.instant());
    if (transfer.whose().state() == RowState.SEALED) {
      return Optional.empty();
    }
    if (transfer.state() == TransferState.SENT || transfer.state() == TransferState.PREVIEWED) {
      return Optional.of(acceptance(asked(transfer), today));
    }
    List<Turn> turns = turns(transfer);
    if (turns.isEmpty() || turns.get(turns.size() - 1).to != null) {
      return Optional.empty();
    }
    Turn last = turns.get(turns.size() - 1);
    return book.find(last.duty, day(last.from)).map(duty -> reader.read(duty, last.time(), today));
  }

  private DutyReading acceptance(LocalDate from, LocalDate today) {
    LocalDate due = calendar.plus(from, rules.acceptanceDays(from)).date();
    return reader.read(DutyTime.of(from, null), due, today);
  }

  /** When it was last put to a unit. */
  private static LocalDate asked(Transfer transfer) {
    return transfer.steps().stream()
        .filter(one -> one.act() == TransferAct.SEND || one.act() == TransferAct.ASSIGN)
        .reduce((first, last) -> last)
        .map(TransferClock::day)
        .orElse(TransferDay.of(transfer.at()));
  }

  /** The last day for a reply to what is sent on a day. */
  Optional<LocalDate> replyBy(LocalDate day) {
    return book.find(REPLY, day)
        .map(duty -> reader.read(duty, DutyTime.of(day, null), day))
        .flatMap(reading -> Optional.ofNullable(reading.due()));
  }

  /** Whose turn it was how long. */
  List<HeldBy> held(Transfer transfer) {
    List<HeldBy> held = new ArrayList<>();
    TransferStep from = transfer.steps().get(0);
    for (TransferStep step : transfer.steps()) {
      if (!turn(transfer, step).equals(turn(transfer, from))) {
        held.add(span(turn(transfer, from), day(from), day(step)));
        from = step;
      }
    }
    if (!transfer.state().isLast()) {
      held.add(span(turn(transfer, from), day(from), null));
    }
    return held;
  }

  private HeldBy span(String line, LocalDate from, @Nullable LocalDate to) {
    LocalDate until = to == null ? TransferDay.of(clock.instant()) : to;
    return new HeldBy(line, from, to, calendar.count(from, until));
  }

  private static String turn(Transfer transfer, TransferStep step) {
    return switch (step.state()) {
      case SENT, PREVIEWED, PASSED -> step.offered();
      case ACCEPTED, WORKING, QUESTIONED, COORDINATING -> step.holder();
      case DRAFT, HANDED_BACK, REJECTED, RETURNED, RESULT, CONFIRMED, CLOSED, WITHDRAWN ->
          transfer.sender().line();
    };
  }
}
