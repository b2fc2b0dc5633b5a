package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Statements;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.fund.internal.StatementStore.Counts;
import org.relieflink.platform.fund.internal.StatementStore.Known;
import org.relieflink.platform.fund.internal.StatementStore.Line;
import org.relieflink.platform.fund.internal.StatementStore.Sums;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredStatements implements Statements {
  private final MayFund may;
  private final StatementReader reader;
  private final StatementStore statements;
  private final BatchStore batches;
  private final Reconcile reconcile;
  private final Freezing freezing;
  private final PayRules rules;
  private final PayLog log;
  private final Clock clock;
  private final TransactionTemplate together;

  StoredStatements(
      MayFund may,
      StatementReader reader,
      StatementStore statements,
      BatchStore batches,
      Reconcile reconcile,
      Freezing freezing,
      PayRules rules,
      PayLog log,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.reader = reader;
    this.statements = statements;
    this.batches = batches;
    this.reconcile = reconcile;
    this.freezing = freezing;
    this.rules = rules;
    this.log = log;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  private FundDay now() {
    return FundDay.of(clock.instant());
  }

  @Override
  public Outcome<Taken> take(Officer officer, byte[] file) {
    if (!may.may(officer, Deed.WRITE)) {
      return Outcome.refused(FundRefusal.NOT_YOURS);
    }
    Outcome<BankSheet> read = reader.read(file);
    if (read instanceof Outcome.Refused<BankSheet> refused) {
      return refused(officer, refused.refusal());
    }
    BankSheet sheet = read.orThrow();
    Optional<String> bank = statements.bank(officer.unit().place(), sheet.account());
    if (bank.isEmpty()) {
      return refused(officer, Refusal.of(FundRefusal.STATEMENT_OTHERS));
    }
    Optional<Refusal> frozen = freezing.ofBank(officer.unit().place(), bank.get());
    if (frozen.isPresent()) {
      return refused(officer, frozen.get());
    }
    String digest = Sm3.of(file);
    Outcome<Long> added =
        Objects.requireNonNull(
            together.execute(status -> added(officer, bank.get(), sheet, digest)));
    return added instanceof Outcome.Refused<Long> refused
        ? refused(officer, refused.refusal())
        : booked(officer, bank.get(), added.orThrow(), sheet);
  }

  private <T> Outcome<T> refused(Officer officer, Refusal refusal) {
    together.executeWithoutResult(
        status -> log.noted(officer, "FUND_STATEMENT_REFUSED", "statement", refusal.code().name()));
    return new Outcome.Refused<>(refusal);
  }

  /** All lines or none. */
  private Outcome<Long> added(Officer officer, String bank, BankSheet sheet, String digest) {
    String place = officer.unit().place();
    batches.lock("bank " + place + " " + bank);
    Optional<Known> known = statements.known(place, bank, sheet, digest);
    if (known.isPresent()) {
      boolean half =
          known.get().digest().equals(digest) && !statements.open(known.get().id()).isEmpty();
      return half
          ? Outcome.of(known.get().id())
          : Outcome.refused(FundRefusal.STATEMENT_KNOWN, known.get().number());
    }
    Optional<Known> last = statements.last(place, bank);
    if (last.isPresent() && last.get().closingFen() != sheet.openingFen()) {
      return Outcome.refused(FundRefusal.STATEMENT_GAP, last.get().number());
    }
    long id = statements.add(new Making(officer, place, now()), bank, sheet, digest);
    log.noted(officer, "FUND_STATEMENT", "statement-" + id, sheet.number());
    return Outcome.of(id);
  }

  private Outcome<Taken> booked(Officer officer, String bank, long id, BankSheet sheet) {
    for (Line line : statements.open(id)) {
      if (!reconcile.line(officer, bank, line, now())) {
        return Outcome.refused(FundRefusal.RUNNING);
      }
    }
    Counts counts = statements.counts(id);
    int lines = sheet.lines().size();
    return Outcome.of(new Taken(id, sheet.number(), lines, counts.booked(), counts.differences()));
  }

  @Override
  public Standing standing(Officer officer) {
    String place = officer.unit().place();
    LocalDate today = now().day();
    Sums sums = statements.sums(place);
    return new Standing(
        sums.statements(),
        sums.last(),
        sums.bankFen(),
        sums.booksFen(),
        sums.namedFen(),
        statements.differences(place),
        statements.late(place, today.minusDays(rules.lateDays(today)), today),
        statements.retries(place));
  }

  @Override
  public Outcome<Standing> settle(Officer officer, Settling what) {
    if (!may.may(officer, Deed.WRITE)) {
      return Outcome.refused(FundRefusal.NOT_YOURS);
    }
    Optional<Refusal> no = FundForm.plain(what.words());
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (!statements.isDifference(officer.unit().place(), what.statement(), what.line())) {
      return Outcome.refused(FundRefusal.DIFFERENCE_UNKNOWN);
    }
    together.executeWithoutResult(
        status -> {
          statements.settled(officer, now(), what);
          String line = "statement-" + what.statement() + "-" + what.line();
          log.noted(officer, "FUND_DIFFERENCE_SETTLED", line, what.words());
        });
    return Outcome.of(standing(officer));
  }
}
