package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.BoundPayee;
import org.relieflink.platform.fund.CaseBook;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundBooks;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.internal.Commands.Call;
import org.relieflink.platform.fund.internal.Commands.Earlier;
import org.relieflink.platform.fund.internal.Commands.Taken;
import org.relieflink.platform.fund.internal.FundStore.Frozen;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.fund.internal.PayeeStore.Stored;
import org.relieflink.platform.fund.internal.Posting.Checked;
import org.relieflink.platform.fund.internal.Posting.Posted;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.Blinds;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredFund implements ReliefFund {
  /** What a request for agreement says where the order is for no case. */
  private static final String NO_CASE = "不属于哪个案件";

  private final MayFund may;
  private final FundForm form;
  private final Commands commands;
  private final Touched touched;
  private final Posting posting;
  private final FundStore store;
  private final Approvals approvals;
  private final ReadFund read;
  private final CheckFund check;
  private final FundRules rules;
  private final PayeeStore payees;
  private final ByBatch byBatch;
  private final FundLog log;
  private final Blinds blinds;
  private final Clock clock;
  private final TransactionTemplate command;

  /** Inside of it, up to a savepoint: what is refused leaves nothing but the refusal. */
  private final TransactionTemplate attempt;

  StoredFund(
      MayFund may,
      FundForm form,
      Commands commands,
      Touched touched,
      Posting posting,
      FundStore store,
      Approvals approvals,
      ReadFund read,
      CheckFund check,
      FundRules rules,
      PayeeStore payees,
      ByBatch byBatch,
      FundLog log,
      Blinds blinds,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.form = form;
    this.commands = commands;
    this.touched = touched;
    this.posting = posting;
    this.store = store;
    this.approvals = approvals;
    this.read = read;
    this.check = check;
    this.rules = rules;
    this.payees = payees;
    this.byBatch = byBatch;
    this.log = log;
    this.blinds = blinds;
    this.clock = clock;
    this.command = new TransactionTemplate(transactions);
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public Outcome<FundAnswer> order(Officer officer, String key, List<FundOrder> typed) {
    Optional<Refusal> no = yours(officer, typed).or(() -> form.key(key));
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : keyed(officer, key, typed);
  }

  /** The door of the batches and of the bank's statements. */
  Outcome<FundAnswer> own(Officer officer, String key, FundOrder order) {
    List<FundOrder> one = List.of(order);
    Optional<Refusal> no = yours(officer, one);
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : keyed(officer, Commands.own(key), one);
  }

  private Outcome<FundAnswer> keyed(Officer officer, String key, List<FundOrder> typed) {
    Optional<Refusal> no = form.wrong(typed);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    List<FundOrder> orders = typed.stream().map(FundForm::read).toList();
    String text =
        orders.stream().map(one -> text(officer.unit(), one)).collect(Collectors.joining());
    String digest = blinds.name("fund order\n" + text);
    var call = new Call(officer, key, digest, FundDay.of(clock.instant()));
    try {
      return Objects.requireNonNull(command.execute(status -> once(call, orders)));
    } catch (ConcurrencyFailureException crossed) {
      // Nothing was booked and the key is free: the same as if somebody had been a little faster.
      return Outcome.refused(FundRefusal.RUNNING);
    }
  }

  private Optional<Refusal> yours(Officer officer, List<FundOrder> orders) {
    return orders.stream().allMatch(one -> may.may(officer, one.act().deed()))
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
  }

  /** With the seal of the payee's content: what is agreed to names this account and no other. */
  private String text(Unit unit, FundOrder order) {
    String text = order.text(person(order));
    long account = order.payee().account();
    return account == 0
        ? text
        : text
            + "payee=%d %s\n"
                .formatted(account, payee(unit, order).map(BoundPayee::seal).orElse(""));
  }

  private Optional<BoundPayee> payee(Unit unit, FundOrder order) {
    return payees.find(unit.place(), order.payee().account()).map(Stored::shown);
  }

  private String person(FundOrder order) {
    String number = order.payee().person();
    return number.isEmpty() ? "" : blinds.name(number);
  }

  /** Same key and content: the answer of before, whatever has changed since. */
  private Outcome<FundAnswer> once(Call call, List<FundOrder> orders) {
    Taken taken = commands.take(call.officer().unit(), call.key());
    if (!taken.mine()) {
      return Outcome.refused(FundRefusal.RUNNING);
    }
    Earlier earlier = taken.earlier();
    if (earlier != null) {
      return earlier.digest().equals(call.digest())
          ? earlier.answer()
          : Outcome.refused(FundRefusal.KEY_REUSED);
    }
    Outcome<FundAnswer> outcome = attempted(call, orders);
    if (outcome instanceof Outcome.Refused<FundAnswer> refused) {
      if (!burns(refused.refusal())) {
        return outcome; // not agreed to yet, or frozen: the key is free for when it is possible
      }
      log.refused(call.officer(), orders.get(0).act(), refused.refusal(), person(orders.get(0)));
    }
    commands.keep(call, outcome);
    return outcome;
  }

  private static boolean burns(Refusal refusal) {
    return refusal.code() instanceof FundRefusal && refusal.code() != FundRefusal.FROZEN;
  }

  private Outcome<FundAnswer> attempted(Call call, List<FundOrder> orders) {
    try {
      return Objects.requireNonNull(
          attempt.execute(
              status -> {
                Outcome<FundAnswer> outcome = all(call, orders);
                if (outcome instanceof Outcome.Refused<FundAnswer> refused
                    && refused.refusal().code() instanceof FundRefusal) {
                  status.setRollbackOnly();
                }
                return outcome;
              }));
    } catch (DuplicateKeyException faster) {
      return Outcome.refused(faster(faster));
    }
  }

  /** Two orders out of two accounts at one moment: the unique index decides who came first. */
  private static FundRefusal faster(DuplicateKeyException faster) {
    String told = String.valueOf(faster.getMessage());
    if (told.contains("receipt_once")) {
      return FundRefusal.RECEIPT_USED;
    }
    if (told.contains("commitment_living")) {
      return FundRefusal.COMMITTED_ALREADY;
    }
    throw faster;
  }

  private Outcome<FundAnswer> all(Call call, List<FundOrder> orders) {
    Optional<Refusal> much = form.tooMuch(orders);
    if (much.isPresent()) {
      return new Outcome.Refused<>(much.get());
    }
    var making = new Making(call.officer(), call.officer().unit().place(), call.now());
    Optional<Refusal> frozen = frozen(making, orders);
    if (frozen.isPresent()) {
      return new Outcome.Refused<>(frozen.get());
    }
    Locked locked = touched.lock(making.place(), orders, call.now().day());
    List<Long> entries = new ArrayList<>();
    List<Long> accounts = new ArrayList<>();
    for (FundOrder order : orders) {
      Optional<Refusal> no = call.own() ? Optional.empty() : byBatch.bars(making.place(), order);
      Outcome<Posted> posted =
          no.isPresent() ? new Outcome.Refused<>(no.get()) : one(making, order, locked);
      if (posted instanceof Outcome.Refused<Posted> refused) {
        return new Outcome.Refused<>(refused.refusal());
      }
      locked.moved();
      note(posted.orThrow().entry(), entries);
      note(posted.orThrow().account(), accounts);
    }
    orders.forEach(one -> byBatch.booked(making.place(), one));
    return Outcome.of(new FundAnswer(entries, accounts));
  }

  private Optional<Refusal> frozen(Making making, List<FundOrder> orders) {
    Frozen asked = new Frozen(about(orders, false), about(orders, true));
    return store.frozenUntil(making.place(), asked, making.now().day()).map(Freezing::refusal);
  }

  private static List<Long> about(List<FundOrder> orders, boolean entries) {
    return orders.stream()
        .filter(one -> entries == (one.act() == FundAct.REVERSE))
        .map(FundOrder::about)
        .toList();
  }

  private static void note(long id, List<Long> into) {
    if (id != 0) {
      into.add(id);
    }
  }

  /** The agreement is used up in the same transaction, for exactly this content. */
  private Outcome<Posted> one(Making making, FundOrder order, Locked locked) {
    Optional<ApprovalKind> kind = order.act().approval();
    if (kind.isEmpty()) {
      return posting.post(making, new Checked(order, person(order), null), locked);
    }
    Outcome<Approval> used =
        approvals.use(making.officer(), content(making.officer().unit(), kind.get(), order));
    return used instanceof Outcome.Refused<Approval> refused
        ? new Outcome.Refused<>(refused.refusal())
        : posting.post(making, new Checked(order, person(order), used.orThrow()), locked);
  }

  private ApprovalContent content(Unit unit, ApprovalKind kind, FundOrder order) {
    String text = text(unit, order);
    return ApprovalContent.of(kind, "fund-" + blinds.name("fund\n" + text)).with("order", text);
  }

  @Override
  public Outcome<Approval> ask(Officer officer, FundOrder typed, String reason) {
    Optional<ApprovalKind> kind = typed.act().approval();
    Optional<Refusal> no =
        yours(officer, List.of(typed))
            .or(() -> form.wrong(List.of(typed)))
            .or(() -> form.tooMuch(List.of(typed)))
            .or(() -> FundForm.fault(reason, false));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (kind.isEmpty()) {
      return Outcome.refused(FundRefusal.NOT_APPROVED_HERE);
    }
    FundOrder order = FundForm.read(typed);
    if (order.payee().account() != 0 && payee(officer.unit(), order).isEmpty()) {
      return Outcome.refused(FundRefusal.PAYEE_UNKNOWN);
    }
    String caseNo = order.ground().caseNo().isEmpty() ? NO_CASE : order.ground().caseNo();
    return approvals.ask(
        officer,
        new ApprovalRequest(
            content(officer.unit(), kind.get(), order),
            read.label(order) + account(officer.unit(), order),
            reason,
            caseNo,
            "/fund",
            List.of()));
  }

  /** Whoever agrees sees where the money goes. */
  private String account(Unit unit, FundOrder order) {
    return payee(unit, order).map(one -> "，付" + PayeeWords.of(one)).orElse("");
  }

  @Override
  public FundBooks books(Officer officer) {
    return read.books(officer.unit().place());
  }

  @Override
  public Outcome<CaseBook> ofCase(Officer officer, String caseNo) {
    Optional<Refusal> no = FundForm.fault(caseNo, false);
    if (no.isEmpty() && caseNo.isBlank()) {
      no = Optional.of(Refusal.of(FundRefusal.CASE_MISSING));
    }
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    String asked = CaseNumber.of(caseNo);
    CaseBook book = read.ofCase(officer.unit().place(), asked);
    log.looked(officer, asked);
    return Outcome.of(book);
  }

  @Override
  public FundCheck check(Officer officer) {
    return check.of(officer.unit().place());
  }

  @Override
  public List<Purpose> purposes() {
    return rules.purposes();
  }
}
