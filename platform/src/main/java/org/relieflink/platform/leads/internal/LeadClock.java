package org.relieflink.platform.leads.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.LeadStep;
import org.springframework.stereotype.Component;

/**
 * 线索的钟：hand it over (a prompt), take it up, check it. A clock starts with the step that made it
 * somebody's turn and ends with the one that ended the turn.
 */
@Component
class LeadClock implements DutySource {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's
  private static final String HAND = "hand-lead";
  private static final String TAKE = "take-lead";
  private static final String CHECK = "check-lead";

  private final LeadRows rows;
  private final DutyBook book;
  private final DutyClock reader;
  private final Clock clock;

  LeadClock(LeadRows rows, DutyBook book, Clock clock) {
    this.rows = rows;
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

  @Override
  public Set<String> duties() {
    return Set.of(HAND, TAKE, CHECK);
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    return rows.since(reader, since).stream()
        .flatMap(lead -> turns(lead).stream().map(turn -> run(lead, turn)))
        .toList();
  }

  /** 轮到谁：one duty from one step to another. */
  private record Turn(String duty, LocalDate from, @Nullable LocalDate to, boolean dropped) {}

  private static DutyRun run(Lead lead, Turn turn) {
    return new DutyRun(
        turn.duty,
        lead.whose().unit(),
        lead.number(),
        "/leads/" + lead.id(),
        DutyTime.of(turn.from, turn.to),
        null,
        turn.dropped);
  }

  /** A lead that the machine closed was nobody's any more: its clock is dropped, not done. */
  private static List<Turn> turns(Lead lead) {
    List<Turn> turns = new ArrayList<>();
    LeadStep open = null;
    for (LeadStep step : lead.steps()) {
      if (open != null && !duty(open.state()).equals(duty(step.state()))) {
        boolean dropped = step.officer().equals(Officer.SYSTEM.staffNumber());
        turns.add(new Turn(duty(open.state()), day(open.at()), day(step.at()), dropped));
        open = null;
      }
      if (open == null && !duty(step.state()).isEmpty()) {
        open = step;
      }
    }
    if (open != null) {
      turns.add(new Turn(duty(open.state()), day(open.at()), null, false));
    }
    return turns;
  }

  private static String duty(LeadState state) {
    return switch (state) {
      case PROMPTED -> HAND;
      case NEW -> TAKE;
      case TAKEN, CHECKED -> CHECK;
      case DISPUTED, HANDED, CLOSED -> "";
    };
  }

  /** The clock that runs now; empty where none does, or the list has no such duty. */
  Optional<DutyReading> now(Lead lead) {
    List<Turn> turns = turns(lead);
    if (turns.isEmpty() || turns.get(turns.size() - 1).to != null) {
      return Optional.empty();
    }
    Turn last = turns.get(turns.size() - 1);
    return book.find(last.duty, last.from)
        .map(duty -> reader.read(duty, DutyTime.of(last.from, null), day(clock.instant())));
  }
}
