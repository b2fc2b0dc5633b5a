package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 超时上报：a case whose clock ran out is shown to the chief, once for every last day that passed. */
@Component
class EscalateLate {
  private final CaseRows rows;
  private final CaseClock clocks;
  private final TakeStep steps;
  private final CaseWriting writing;
  private final TransactionTemplate together;

  EscalateLate(
      CaseRows rows,
      CaseClock clocks,
      TakeStep steps,
      CaseWriting writing,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.clocks = clocks;
    this.steps = steps;
    this.writing = writing;
    this.together = new TransactionTemplate(transactions);
  }

  /** Looks through all open cases; gives how many were escalated. */
  int round() {
    int told = 0;
    for (ReliefCase one : rows.undecided(Officer.SYSTEM)) {
      told += late(one) && escalated(one.id()) ? 1 : 0;
    }
    return told;
  }

  /** Late by a last day that passed after it was last told of. */
  private boolean late(ReliefCase one) {
    Optional<LocalDate> due =
        clocks
            .now(one)
            .filter(reading -> reading.standing() == Standing.LATE)
            .map(DutyReading::due)
            .filter(Objects::nonNull);
    return due.isPresent()
        && one.steps().stream()
            .filter(step -> step.act() == ReliefAct.ESCALATE)
            .noneMatch(step -> CaseClock.day(step.at()).isAfter(due.get()));
  }

  private boolean escalated(long id) {
    return Boolean.TRUE.equals(
        together.execute(
            status -> {
              writing.lock("case " + id);
              Optional<ReliefCase> one = rows.find(Officer.SYSTEM, id).filter(this::late);
              one.filter(it -> it.state().isLive()).ifPresent(steps::escalate);
              return one.isPresent();
            }));
  }
}
