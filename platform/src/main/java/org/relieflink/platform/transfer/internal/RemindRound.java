package org.relieflink.platform.transfer.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.internal.TransferRules.Overdue;
import org.relieflink.platform.transfer.internal.TransferWriting.Next;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 催一遍：what is late is reminded of and escalated by the dated rules, each once for one last day. */
@Component
class RemindRound {
  private static final int PAGE = 200;
  private static final Logger LOG = LoggerFactory.getLogger(RemindRound.class);

  private final TransferRows rows;
  private final TransferWriting writing;
  private final TransferClock clocks;
  private final TransferRules rules;
  private final StepTransfers steps;
  private final AsServer server;
  private final WorkingDays calendar = WorkingDays.official();
  private final Clock clock;

  RemindRound(
      TransferRows rows,
      TransferWriting writing,
      TransferClock clocks,
      TransferRules rules,
      StepTransfers steps,
      AsServer server,
      Clock clock) {
    this.rows = rows;
    this.writing = writing;
    this.clocks = clocks;
    this.rules = rules;
    this.steps = steps;
    this.server = server;
    this.clock = clock;
  }

  /** Gives how many steps it took. */
  int round() {
    int done = 0;
    long after = 0;
    List<Long> page = page(after);
    while (!page.isEmpty()) {
      for (long id : page) {
        done += safely(id);
      }
      after = page.get(page.size() - 1);
      page = page(after);
    }
    return done;
  }

  private List<Long> page(long after) {
    return server.one(() -> rows.waiting(after, PAGE));
  }

  /** What goes wrong with one leaves the others. */
  private int safely(long id) {
    try {
      boolean late = server.one(() -> late(id).isPresent());
      return late ? server.one(() -> remind(id)) : 0;
    } catch (RuntimeException failure) {
      LOG.error("reminding of transfer {} failed: {}", id, failure.toString());
      return 0;
    }
  }

  /** The last day of what is late; looked at without a lock first: most are not. */
  private Optional<LocalDate> late(long id) {
    Transfer transfer = rows.any(id).orElseThrow();
    return transfer.state().withDepartment()
        ? clocks
            .now(transfer)
            .filter(reading -> reading.standing() == Standing.LATE)
            .flatMap(reading -> Optional.ofNullable(reading.due()))
        : Optional.empty();
  }

  private int remind(long id) {
    writing.lock(id);
    return late(id).map(due -> remind(id, due)).orElse(0);
  }

  private int remind(long id, LocalDate due) {
    int done = 0;
    int late = calendar.count(due, TransferDay.of(clock.instant()));
    for (Overdue rule : rules.overdue(TransferDay.of(clock.instant()))) {
      String cause = rule.act() + ":" + due;
      Transfer now = rows.any(id).orElseThrow();
      if (late >= rule.days() && !taken(now, cause)) {
        steps.write(Officer.SYSTEM, Next.of(now, rule.act(), "").saying("", "", cause));
        done++;
      }
    }
    return done;
  }

  private static boolean taken(Transfer transfer, String cause) {
    return transfer.steps().stream().anyMatch(step -> step.cause().equals(cause));
  }
}
