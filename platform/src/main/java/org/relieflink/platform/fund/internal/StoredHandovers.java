package org.relieflink.platform.fund.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Handovers;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.BatchStore.Row;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredHandovers implements Handovers {
  /** Before the number of a paper in the books: a bank's receipt of the same number stays free. */
  private static final String PAPER = "QS-";

  private final MayFund may;
  private final BatchStore batches;
  private final HandoverStore handed;
  private final StatementStore retries;
  private final StoredFund fund;
  private final Payments payments;
  private final PayRules rules;
  private final PayLog log;
  private final Clock clock;
  private final TransactionTemplate together;

  StoredHandovers(
      MayFund may,
      BatchStore batches,
      HandoverStore handed,
      StatementStore retries,
      StoredFund fund,
      Payments payments,
      PayRules rules,
      PayLog log,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.batches = batches;
    this.handed = handed;
    this.retries = retries;
    this.fund = fund;
    this.payments = payments;
    this.rules = rules;
    this.log = log;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  @Override
  public Outcome<PayBatch> hand(Officer officer, Handed what) {
    var making = new Making(officer, officer.unit().place(), FundDay.of(clock.instant()));
    Optional<Refusal> no = wrong(making, what);
    Optional<Item> item = batches.item(making.place(), what.item());
    if (no.isEmpty() && item.isEmpty()) {
      no = Optional.of(Refusal.of(FundRefusal.UNKNOWN));
    }
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    long batch = item.orElseThrow().batch();
    Outcome<FundAnswer> done = once(making, batch, what);
    return done instanceof Outcome.Refused<FundAnswer> refused
        ? new Outcome.Refused<>(refused.refusal())
        : payments.find(officer, batch);
  }

  private Optional<Refusal> wrong(Making making, Handed what) {
    if (!may.may(making.officer(), Deed.WRITE)) {
      return Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
    }
    LocalDate day = what.day();
    if (day == null || day.isAfter(making.now().day())) {
      return Optional.of(Refusal.of(FundRefusal.HANDED_UNUSABLE));
    }
    return usable(what.taken(), what.proof())
        ? FundForm.plain(what.words())
        : Optional.of(Refusal.of(FundRefusal.HANDED_UNUSABLE));
  }

  /** A paper has a number, which is nobody's own; what was not handed over has none. */
  private static boolean usable(boolean taken, String proof) {
    return taken
        ? FundForm.isReceipt(PAPER + proof)
            && FundForm.isReceipt(proof)
            && FundForm.plain(proof).isEmpty()
        : proof.isEmpty();
  }

  /** A paper that confirmed another payment: nothing is booked, and the try is in the trail. */
  private Outcome<FundAnswer> once(Making making, long batch, Handed what) {
    Outcome<FundAnswer> outcome;
    try {
      outcome = booked(making, batch, what);
    } catch (DuplicateKeyException known) {
      if (!String.valueOf(known.getMessage()).contains("handed_paper")) {
        throw known;
      }
      outcome = Outcome.refused(FundRefusal.RECEIPT_USED);
    }
    if (outcome instanceof Outcome.Refused<FundAnswer> refused
        && refused.refusal().code() == FundRefusal.RECEIPT_USED) {
      together.executeWithoutResult(status -> usedAgain(making, what.item()));
    }
    return outcome;
  }

  private void usedAgain(Making making, long id) {
    String person = batches.item(making.place(), id).map(Item::person).orElse("");
    log.refused(making.officer(), "item-" + id, FundRefusal.RECEIPT_USED, person);
  }

  /** Written, booked and marked together, or nothing of it. */
  private Outcome<FundAnswer> booked(Making making, long batch, Handed what) {
    return Objects.requireNonNull(
        together.execute(
            status -> {
              batches.lock("checks " + batch);
              Item item = batches.item(making.place(), what.item()).orElseThrow();
              Optional<Refusal> no = barred(making, item).or(() -> early(making, item, what));
              Outcome<FundAnswer> outcome =
                  no.isPresent() ? new Outcome.Refused<>(no.get()) : moved(making, item, what);
              if (outcome instanceof Outcome.Refused<FundAnswer>) {
                status.setRollbackOnly();
              }
              return outcome;
            }));
  }

  private Optional<Refusal> barred(Making making, Item item) {
    Row batch = batches.find(making.place(), item.batch()).orElseThrow();
    if (batch.way().isBank() || batch.state() != State.SENT || item.state() != ItemState.SENT) {
      return Optional.of(Refusal.of(FundRefusal.NOT_TO_HAND));
    }
    return batch.maker().equals(making.officer().staffNumber())
        ? Optional.of(Refusal.of(FundRefusal.HANDED_BY_MAKER))
        : Optional.empty();
  }

  /** Nobody signs for what was not released yet. */
  private Optional<Refusal> early(Making making, Item item, Handed what) {
    Timestamp sent = batches.find(making.place(), item.batch()).orElseThrow().sentAt();
    boolean early =
        sent == null
            || what.day() == null
            || what.day().isBefore(FundDay.of(sent.toInstant()).day());
    return early ? Optional.of(Refusal.of(FundRefusal.HANDED_UNUSABLE)) : Optional.empty();
  }

  private Outcome<FundAnswer> moved(Making making, Item item, Handed what) {
    FundAct act = what.taken() ? FundAct.CONFIRM : FundAct.RETURN;
    var ground = new FundOrder.Ground("", "", "", "", what.taken() ? "" : what.words());
    FundOrder order =
        FundOrder.of(act, item.transit())
            .fen(item.fen())
            .because(ground)
            .receipt(what.taken() ? PAPER + what.proof() : "");
    handed.add(making, what);
    Outcome<FundAnswer> done =
        fund.own(making.officer(), "hand-" + OrderNumber.of(item.id()), order);
    if (done instanceof Outcome.Done<FundAnswer>) {
      marked(making, item, what);
    }
    return done;
  }

  private void marked(Making making, Item item, Handed what) {
    batches.state(item.id(), what.taken() ? ItemState.PAID : ItemState.RETURNED, "");
    if (!what.taken()) {
      LocalDate from = rules.retryFrom(making.now().day());
      retries.addRetry(item.id(), item.commitment(), from, making.now());
    }
    log.noted(making.officer(), "FUND_HANDED", "item-" + item.id(), what.words());
  }
}
