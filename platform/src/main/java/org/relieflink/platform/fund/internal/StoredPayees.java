package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.kernel.BankCard;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.BoundPayee;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.PayeeDraft;
import org.relieflink.platform.fund.Payees;
import org.relieflink.platform.fund.internal.FundStore.Commitment;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.fund.internal.PayeeStore.Stored;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredPayees implements Payees {
  private final MayFund may;
  private final PayeeStore payees;
  private final FundStore store;
  private final PayRules rules;
  private final Approvals approvals;
  private final PayLog log;
  private final Blinds blinds;
  private final Clock clock;
  private final TransactionTemplate together;

  StoredPayees(
      MayFund may,
      PayeeStore payees,
      FundStore store,
      PayRules rules,
      Approvals approvals,
      PayLog log,
      Blinds blinds,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.payees = payees;
    this.store = store;
    this.rules = rules;
    this.approvals = approvals;
    this.log = log;
    this.blinds = blinds;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  private FundDay now() {
    return FundDay.of(clock.instant());
  }

  private Optional<Refusal> yours(Officer officer) {
    return may.may(officer, Deed.DECIDE)
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
  }

  @Override
  public Outcome<BoundPayee> register(Officer officer, PayeeDraft draft) {
    Optional<Refusal> no =
        yours(officer).or(() -> way(draft)).or(() -> unusable(draft)).or(() -> others(draft));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    SealedPayee payee = read(draft);
    if (may.bars(officer, payee.person())) {
      return Outcome.refused(FundRefusal.OWN_CIRCLE);
    }
    return Objects.requireNonNull(together.execute(status -> added(officer, payee)));
  }

  /** Past the bank there is a reason and no account. */
  private static Optional<Refusal> way(PayeeDraft draft) {
    if (draft.way().isBank()) {
      return draft.why().isEmpty()
          ? Optional.empty()
          : Optional.of(Refusal.of(FundRefusal.WAY_UNUSABLE));
    }
    return draft.account().isEmpty() && draft.why().indexOf('\n') < 0
        ? FundForm.plain(draft.why())
        : Optional.of(Refusal.of(FundRefusal.WAY_UNUSABLE));
  }

  private static Optional<Refusal> unusable(PayeeDraft draft) {
    boolean minded = !draft.guardian().isEmpty();
    boolean good =
        CitizenId.find(draft.person()).isPresent()
            && (!draft.way().isBank() || BankCard.find(draft.account()).isPresent())
            && named(draft.name())
            && named(draft.holderName())
            && minded == !draft.relation().isEmpty()
            && FreeWords.fault(draft.relation(), minded, LONGEST).isEmpty()
            && !FreeWords.namesSomebody(draft.relation())
            && draft.relation().indexOf('\n') < 0
            && (!minded || CitizenId.find(draft.guardian()).isPresent());
    return good ? Optional.empty() : Optional.of(Refusal.of(FundRefusal.PAYEE_UNUSABLE, LONGEST));
  }

  /** A name goes into files whose values stand between commas. */
  private static boolean named(String name) {
    return PersonName.find(name).isPresent()
        && name.length() <= LONGEST
        && name.chars().noneMatch(one -> one < ' ' || one == ',' || one == '"');
  }

  /** The account is the beneficiary's or the guardian's, nobody else's. */
  private static Optional<Refusal> others(PayeeDraft draft) {
    boolean own = draft.guardian().isEmpty();
    boolean same = PersonName.of(draft.name()).equals(PersonName.of(draft.holderName()));
    boolean himself = !own && CitizenId.of(draft.guardian()).equals(CitizenId.of(draft.person()));
    return (own && !same) || himself
        ? Optional.of(Refusal.of(FundRefusal.ACCOUNT_OF_ANOTHER))
        : Optional.empty();
  }

  private static SealedPayee read(PayeeDraft draft) {
    return new SealedPayee(
        CitizenId.of(draft.person()).value(),
        draft.name(),
        draft.way().isBank() ? BankCard.of(draft.account()).value() : "",
        draft.holderName(),
        CitizenId.find(draft.guardian()).map(CitizenId::value).orElse(""),
        draft.relation(),
        draft.way(),
        draft.why());
  }

  private Outcome<BoundPayee> added(Officer officer, SealedPayee payee) {
    String place = officer.unit().place();
    payees.lock(payee);
    Optional<Stored> known = payees.sealed(place, payees.seal(payee));
    if (known.isPresent()) {
      return Outcome.of(known.get().shown());
    }
    String person = blinds.name(payee.person());
    int most = rules.accountPersons(now().day());
    if (payees.sharing(place, payee) >= most) {
      log.refused(officer, "payee", FundRefusal.ACCOUNT_SHARED, person);
      return Outcome.refused(FundRefusal.ACCOUNT_SHARED, most);
    }
    boolean luhn = !payee.way().isBank() || BankCard.of(payee.account()).passesLuhn();
    long id = payees.add(officer, now(), payee, luhn);
    log.payee(officer, id, person);
    return Outcome.of(payees.find(place, id).orElseThrow().shown());
  }

  @Override
  public Optional<BoundPayee> find(Officer officer, long id) {
    return payees.find(officer.unit().place(), id).map(Stored::shown);
  }

  @Override
  public Optional<BoundPayee> bound(Officer officer, long commitment) {
    return payees.bound(officer.unit().place(), commitment).map(Stored::shown);
  }

  @Override
  public Outcome<Approval> ask(Officer officer, Change change, String reason) {
    Optional<Refusal> no = yours(officer).or(() -> FundForm.fault(reason, true));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Outcome<Fitting> fitting = fitting(officer, change);
    if (fitting instanceof Outcome.Refused<Fitting> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Fitting found = fitting.orThrow();
    String label =
        "预留账户 %d：%s，改付%s"
            .formatted(
                change.commitment(),
                bound(officer, change.commitment())
                    .map(one -> "原付" + PayeeWords.of(one))
                    .orElse("原没有定收款人"),
                PayeeWords.of(found.payee.shown()));
    return approvals.ask(
        officer,
        new ApprovalRequest(
            content(change, found), label, reason, found.commitment.caseNo(), "/fund", List.of()));
  }

  /** 合得上的一对。 */
  private record Fitting(Commitment commitment, Stored payee) {}

  private static ApprovalContent content(Change change, Fitting found) {
    return ApprovalContent.of(ApprovalKind.PAYEE_CHANGE, "commitment-" + change.commitment())
        .with("payee", Long.toString(change.payee()))
        .with("seal", found.payee.shown().seal());
  }

  /** The reservation is of this place and for this person, and no order was made of it. */
  private Outcome<Fitting> fitting(Officer officer, Change change) {
    String place = officer.unit().place();
    Optional<Held> account = store.account(place, change.commitment());
    if (account.isEmpty() || account.get().commitment() != change.commitment()) {
      return Outcome.refused(FundRefusal.UNKNOWN);
    }
    if (account.get().fen() == 0 || payees.ordered(change.commitment())) {
      return Outcome.refused(FundRefusal.PAYEE_FIXED);
    }
    Commitment commitment = store.commitment(change.commitment());
    return payees
        .find(place, change.payee())
        .filter(one -> commitment.person().equals(one.person()))
        .<Outcome<Fitting>>map(one -> Outcome.of(new Fitting(commitment, one)))
        .orElse(Outcome.refused(FundRefusal.PAYEE_UNKNOWN));
  }

  @Override
  public Outcome<BoundPayee> bind(Officer officer, Change change) {
    Optional<Refusal> no = yours(officer).or(() -> unnamed(change));
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : Objects.requireNonNull(together.execute(status -> bound(officer, change)));
  }

  /** What names neither a reservation nor a payee is half a request, not a hidden row. */
  private static Optional<Refusal> unnamed(Change change) {
    return change.commitment() > 0 && change.payee() > 0
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.PAYEE_UNKNOWN));
  }

  private Outcome<BoundPayee> bound(Officer officer, Change change) {
    var making = new Making(officer, officer.unit().place(), now());
    Optional<Refusal> no = frozen(making, change.commitment());
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    store.lock(making.place(), List.of(change.commitment()));
    Outcome<Fitting> fitting = fitting(officer, change);
    if (fitting instanceof Outcome.Refused<Fitting> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Fitting found = fitting.orThrow();
    Outcome<Approval> used = approvals.use(officer, content(change, found));
    if (used instanceof Outcome.Refused<Approval> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    payees.bind(making, change.commitment(), change.payee(), used.orThrow().id());
    log.bound(officer, change.commitment(), found.commitment);
    return Outcome.of(found.payee.shown());
  }

  private Optional<Refusal> frozen(Making making, long commitment) {
    var asked = new FundStore.Frozen(List.of(commitment), List.of());
    return store.frozenUntil(making.place(), asked, making.now().day()).map(Freezing::refusal);
  }
}
