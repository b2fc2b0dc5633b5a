package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.law.LegalBasis;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.internal.FundStore.Booked;
import org.relieflink.platform.fund.internal.FundStore.Commitment;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.fund.internal.FundStore.NewAccount;
import org.relieflink.platform.fund.internal.FundStore.NewEntry;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 记账：one order at a time, when everything it touches is locked. What the rules refuse is a value;
 * what the database would refuse never gets that far.
 */
@Component
class Posting {
  private final FundStore store;
  private final FundRules rules;
  private final Reserve reserve;
  private final FundLog log;

  Posting(FundStore store, FundRules rules, Reserve reserve, FundLog log) {
    this.store = store;
    this.rules = rules;
    this.reserve = reserve;
    this.log = log;
  }

  /**
   * 记好的。
   *
   * @param entry 0 where nothing was booked
   * @param account the one that was opened, 0 where none was
   */
  record Posted(long entry, long account) {}

  /**
   * 查过样子的命令。
   *
   * @param person keyed name of the payee; empty where the order has none
   * @param approval used up for it; null where nobody had to agree
   */
  record Checked(FundOrder order, String person, @Nullable Approval approval) {}

  Outcome<Posted> post(Making making, Checked checked, Locked locked) {
    FundOrder order = checked.order;
    Optional<Clause> basis = basis(order);
    if (basis.isEmpty()) {
      return Outcome.refused(FundRefusal.BASIS_UNKNOWN);
    }
    if (order.act() == FundAct.OPEN_POOL) {
      return Outcome.of(openPool(making, order));
    }
    if (order.act() == FundAct.REVERSE) {
      return reverse(making, checked, basis.get());
    }
    Optional<Held> about = account(making, locked, order.about());
    if (about.isEmpty()) {
      return Outcome.refused(FundRefusal.UNKNOWN);
    }
    var work = new Work(making, checked, about.get(), basis.get(), locked);
    Optional<Refusal> no = barred(work);
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : about(work);
  }

  private Optional<Held> account(Making making, Locked locked, long id) {
    return locked.find(id).or(() -> store.account(making.place(), id));
  }

  /**
   * 要办的一件。
   *
   * @param about as it stands now, locked
   * @param locked with what else is locked for it
   */
  record Work(Making making, Checked checked, Held about, Clause basis, Locked locked) {
    FundOrder order() {
      return checked.order;
    }

    /** With the case and decision of the reservation, whatever was sent. */
    NewEntry entry(long from, long to, long fen, Ground ground) {
      return new NewEntry(order().act(), from, to, fen, ground, basis, checked.approval, null);
    }
  }

  private Outcome<Posted> about(Work work) {
    return switch (work.order().act()) {
      case OPEN_EARMARK -> openEarmark(work);
      case RECEIVE -> booked(work, only(work, AccountKind.SOURCE).id(), work.about.id());
      case EARMARK -> moved(work, pool(work), work.about.id());
      case COMMIT -> reserve.commit(work);
      case SEND -> send(work);
      case CONFIRM -> confirm(work);
      case RETURN -> moved(work, work.about, only(work, AccountKind.RETURNED).id());
      case RECOVER -> moved(work, paid(work), only(work, AccountKind.RECOVERED).id());
      case HAND_BACK -> moved(work, work.about, only(work, AccountKind.SOURCE).id());
      case VOID -> whole(work);
      case EXPIRE -> expire(work);
      case CLOSE -> close(work);
      case OPEN_POOL, REVERSE -> throw new IllegalStateException("no account: " + work.order());
    };
  }

  /** The article that was cited, or the usual one; empty when it is not in the register. */
  private Optional<Clause> basis(FundOrder order) {
    Ground ground = order.ground();
    boolean usual = ground.instrument().isEmpty() && ground.article().isEmpty();
    return usual
        ? Optional.of(rules.basis(order.act()))
        : Instruments.shipped().findClause(ground.instrument(), ground.article());
  }

  /** What every act asks first: the right kind, open, of this budget year where money is given. */
  private Optional<Refusal> barred(Work work) {
    FundOrder order = work.order();
    Held about = work.about;
    if (!Touched.fits(order.act(), about.kind())) {
      return Optional.of(Refusal.of(FundRefusal.WRONG_ACCOUNT));
    }
    boolean family = about.kind() == AccountKind.EARMARK;
    if (about.closed() || (family && pool(work).closed())) {
      return Optional.of(Refusal.of(FundRefusal.CLOSED));
    }
    boolean ofYear =
        switch (order.act()) {
          case RECEIVE, EARMARK, COMMIT, OPEN_EARMARK -> true;
          default -> false;
        };
    return ofYear && about.year() != work.making.now().day().getYear()
        ? Optional.of(Refusal.of(FundRefusal.YEAR_OVER, Integer.toString(about.year())))
        : Optional.empty();
  }

  private Held pool(Work work) {
    return account(work.making, work.locked, work.about.pool()).orElseThrow();
  }

  private Held only(Work work, AccountKind kind) {
    return only(work, work.about.pool(), kind);
  }

  private Held only(Work work, long family, AccountKind kind) {
    return work.locked
        .only(family, kind)
        .orElseGet(() -> store.only(work.making.place(), family, kind));
  }

  private Held paid(Work work) {
    return only(work, work.about.id(), AccountKind.PAID);
  }

  private Posted openPool(Making making, FundOrder order) {
    LocalDate day = making.now().day();
    var opening = order.opening();
    long pool =
        store.open(new NewAccount(making.place(), AccountKind.POOL, null, null, opening, day));
    for (AccountKind kind :
        List.of(AccountKind.SOURCE, AccountKind.RETURNED, AccountKind.RECOVERED)) {
      store.open(new NewAccount(making.place(), kind, pool, null, opening, day));
    }
    log.opened(making.officer(), order.act(), pool);
    return new Posted(0, pool);
  }

  private Outcome<Posted> openEarmark(Work work) {
    FundOrder.Opening typed = work.order().opening();
    if (!rules.knowsPurpose(typed.purpose())) {
      return Outcome.refused(FundRefusal.PURPOSE_UNKNOWN);
    }
    var opening = new FundOrder.Opening(typed.title(), "", work.about.year(), "", typed.purpose());
    long earmark =
        store.open(
            new NewAccount(
                work.making.place(),
                AccountKind.EARMARK,
                work.about.id(),
                null,
                opening,
                work.making.now().day()));
    log.opened(work.making.officer(), work.order().act(), earmark);
    return Outcome.of(new Posted(0, earmark));
  }

  private Outcome<Posted> booked(Work work, long from, long to) {
    return booked(work, from, to, reservation(work));
  }

  private Outcome<Posted> booked(Work work, long from, long to, @Nullable Commitment of) {
    NewEntry entry = work.entry(from, to, work.order().fen(), ground(work, of));
    return Outcome.of(new Posted(add(work, entry, of), 0));
  }

  private long add(Work work, NewEntry entry, @Nullable Commitment of) {
    long id = store.add(work.making, entry);
    log.done(work.making.officer(), entry, id, of == null ? "" : of.person());
    return id;
  }

  /** The one the account is or hangs on. */
  private @Nullable Commitment reservation(Work work) {
    long commitment = work.about.commitment();
    return commitment == 0 ? null : store.commitment(commitment);
  }

  /** What is under a commitment says its case and decision; nobody can send another. */
  private static Ground ground(Work work, @Nullable Commitment of) {
    Ground typed = work.order().ground();
    return of == null ? typed : new Ground(of.caseNo(), of.decision(), "", "", typed.words());
  }

  /** Out of an account that has to hold it. */
  private Outcome<Posted> moved(Work work, Held from, long to) {
    return from.fen() < work.order().fen()
        ? Outcome.refused(FundRefusal.NOT_ENOUGH, FundDay.yuan(from.fen()))
        : booked(work, from.id(), to);
  }

  @LegalBasis(instrument = "zzw-2014-3", article = "发放期限")
  private Outcome<Posted> send(Work work) {
    Making making = work.making;
    Commitment of = store.commitment(work.about.id());
    if (making.now().day().isAfter(of.lapsesOn())) {
      return Outcome.refused(FundRefusal.LAPSED, of.lapsesOn().toString());
    }
    if (store.decidedBy(work.about.id(), making.officer().staffNumber())) {
      return Outcome.refused(FundRefusal.NOT_YOURS);
    }
    if (work.about.fen() < work.order().fen()) {
      return Outcome.refused(FundRefusal.NOT_ENOUGH, FundDay.yuan(work.about.fen()));
    }
    long order = store.open(reserve.below(work, AccountKind.IN_TRANSIT, work.about.id()));
    return booked(work, work.about.id(), order, of).map(one -> new Posted(one.entry(), order));
  }

  /** A receipt says of one order that all of what is left of it was paid, and of nothing else. */
  private Outcome<Posted> confirm(Work work) {
    Held about = work.about;
    if (about.fen() != work.order().fen()) {
      return Outcome.refused(FundRefusal.RECEIPT_DIFFERS, FundDay.yuan(about.fen()));
    }
    String bank = pool(work).bank();
    String place = work.making.place();
    if (store.receiptUsed(place, bank, work.order().receipt())) {
      return Outcome.refused(FundRefusal.RECEIPT_USED);
    }
    long paid = only(work, about.parent(), AccountKind.PAID).id();
    Outcome<Posted> done = booked(work, about.id(), paid);
    store.addReceipt(done.orThrow().entry(), place, bank, work.order().receipt());
    return done;
  }

  /** What is still reserved, all of it, back to the earmark. */
  private Outcome<Posted> whole(Work work) {
    Held about = work.about;
    if (about.fen() == 0) {
      return Outcome.refused(FundRefusal.NOT_ENOUGH, FundDay.yuan(0));
    }
    Commitment of = store.commitment(about.id());
    NewEntry entry = work.entry(about.id(), about.parent(), about.fen(), ground(work, of));
    return Outcome.of(new Posted(add(work, entry, of), 0));
  }

  private Outcome<Posted> expire(Work work) {
    LocalDate lapsesOn = store.commitment(work.about.id()).lapsesOn();
    return work.making.now().day().isAfter(lapsesOn)
        ? whole(work)
        : Outcome.refused(FundRefusal.NOT_LAPSED, lapsesOn.toString());
  }

  private Outcome<Posted> close(Work work) {
    if (store.holdsMoney(work.about.id())) {
      return Outcome.refused(FundRefusal.NOT_EMPTY);
    }
    store.close(work.about.id(), work.making.now().day());
    Officer officer = work.making.officer();
    log.closed(officer, work.about.id(), work.order().ground().words());
    return Outcome.of(new Posted(0, 0));
  }

  private Outcome<Posted> reverse(Making making, Checked checked, Clause basis) {
    Optional<Booked> found = store.booked(making.place(), checked.order.about());
    if (found.isEmpty()) {
      return Outcome.refused(FundRefusal.UNKNOWN);
    }
    Booked old = found.get();
    if (old.reversed()) {
      return Outcome.refused(FundRefusal.REVERSED_ALREADY);
    }
    if (!old.act().isReversible()) {
      return Outcome.refused(FundRefusal.NOT_REVERSIBLE);
    }
    Held taker = store.account(making.place(), old.to()).orElseThrow();
    Held giver = store.account(making.place(), old.from()).orElseThrow();
    if (store.shut(taker.id()) || store.shut(giver.id())) {
      return Outcome.refused(FundRefusal.CLOSED);
    }
    // What came back to its source is given out again: the source is never short.
    if (taker.kind() != AccountKind.SOURCE && taker.fen() < old.fen()) {
      return Outcome.refused(FundRefusal.NOT_ENOUGH, FundDay.yuan(taker.fen()));
    }
    Optional<Refusal> again = again(making.place(), old, giver, taker);
    if (again.isPresent()) {
      return new Outcome.Refused<>(again.get());
    }
    Ground typed = checked.order.ground();
    var ground = new Ground(old.caseNo(), old.decision(), "", "", typed.words());
    var entry =
        new NewEntry(
            FundAct.REVERSE,
            old.to(),
            old.from(),
            old.fen(),
            ground,
            basis,
            checked.approval,
            old.id());
    long id = store.add(making, entry);
    long of = giver.commitment() == 0 ? taker.commitment() : giver.commitment();
    log.done(making.officer(), entry, id, of == 0 ? "" : store.commitment(of).person());
    return Outcome.of(new Posted(id, 0));
  }

  /** What comes back to an order or a reservation has to fit what was done since. */
  private Optional<Refusal> again(String place, Booked old, Held giver, Held taker) {
    return old.act() == FundAct.RETURN && store.confirmed(giver.id())
        ? Optional.of(Refusal.of(FundRefusal.CONFIRMATION_STANDS))
        : reserve.again(place, giver, taker, old.fen());
  }
}
