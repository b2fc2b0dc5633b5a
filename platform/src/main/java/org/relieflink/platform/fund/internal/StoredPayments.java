package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayBatch.Finding;
import org.relieflink.platform.fund.PayBatch.Found;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.BatchStore.Keyed;
import org.relieflink.platform.fund.internal.BatchStore.Row;
import org.relieflink.platform.fund.internal.BatchStore.Voice;
import org.relieflink.platform.fund.internal.BatchStore.Wanted;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.Blinds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredPayments implements Payments {
  private final MayFund may;
  private final FundForm form;
  private final BatchStore batches;
  private final FindingStore findings;
  private final PayChecks checks;
  private final PayRules rules;
  private final StoredFund fund;
  private final FileTaking files;
  private final Freezing freezing;
  private final PayLog log;
  private final Blinds blinds;
  private final Clock clock;
  private final TransactionTemplate together;

  StoredPayments(
      MayFund may,
      FundForm form,
      BatchStore batches,
      FindingStore findings,
      PayChecks checks,
      PayRules rules,
      StoredFund fund,
      FileTaking files,
      Freezing freezing,
      PayLog log,
      Blinds blinds,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.form = form;
    this.batches = batches;
    this.findings = findings;
    this.checks = checks;
    this.rules = rules;
    this.fund = fund;
    this.files = files;
    this.freezing = freezing;
    this.log = log;
    this.blinds = blinds;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  private FundDay now() {
    return FundDay.of(clock.instant());
  }

  private <T> T inOne(Supplier<T> act) {
    return Objects.requireNonNull(together.execute(status -> act.get()));
  }

  private Optional<Refusal> yours(Officer officer) {
    return may.may(officer, Deed.WRITE) ? Optional.empty() : no(FundRefusal.NOT_YOURS);
  }

  private static Optional<Refusal> no(FundRefusal code, Object... arguments) {
    return Optional.of(Refusal.of(code, arguments));
  }

  @Override
  public Outcome<SpecialAccount> openAccount(Officer officer, SpecialAccount account) {
    Optional<Refusal> no = yours(officer).or(() -> FundForm.unusable(account));
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : opened(officer, account);
  }

  private Outcome<SpecialAccount> opened(Officer officer, SpecialAccount account) {
    try {
      return inOne(
          () -> {
            if (batches.accounts(officer.unit().place()).contains(account)) {
              return Outcome.of(account);
            }
            batches.addAccount(officer, now(), account);
            log.noted(officer, "FUND_SPECIAL_ACCOUNT", "bank-" + account.bank(), account.title());
            return Outcome.of(account);
          });
    } catch (DuplicateKeyException known) {
      return Outcome.refused(FundRefusal.SPECIAL_ACCOUNT_KNOWN);
    }
  }

  @Override
  public List<SpecialAccount> accounts(Officer officer) {
    return batches.accounts(officer.unit().place());
  }

  @Override
  public List<Payable> payable(Officer officer) {
    return batches.payable(officer.unit().place(), MOST_ITEMS).stream()
        .map(Wanted::payable)
        .toList();
  }

  @Override
  public Outcome<PayBatch> create(Officer officer, String key, List<Long> commitments) {
    Optional<Refusal> no = yours(officer).or(() -> form.key(key));
    if (no.isEmpty() && (commitments.isEmpty() || commitments.size() > MOST_ITEMS)) {
      no = no(FundRefusal.BATCH_UNUSABLE, MOST_ITEMS);
    }
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Outcome<Long> made = inOne(() -> made(officer, key, new TreeSet<>(commitments)));
    return made instanceof Outcome.Refused<Long> refused
        ? new Outcome.Refused<>(refused.refusal())
        : checked(officer, made.orThrow());
  }

  private Outcome<Long> made(Officer officer, String key, SortedSet<Long> commitments) {
    String place = officer.unit().place();
    batches.lock(place);
    String digest = blinds.name("fund batch\n" + commitments);
    Optional<Keyed> known = batches.byKey(place, key);
    if (known.isPresent()) {
      return known.get().digest().equals(digest)
          ? Outcome.of(known.get().batch())
          : Outcome.refused(FundRefusal.KEY_REUSED);
    }
    List<Wanted> wanted = batches.wanted(place, commitments);
    Optional<Refusal> no =
        wanted.size() < commitments.size() ? no(FundRefusal.UNKNOWN) : barred(place, wanted);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    long batch = batches.add(new Making(officer, place, now()), key, digest, wanted);
    log.noted(officer, "FUND_BATCH", "batch-" + batch, wanted.size() + "笔");
    return Outcome.of(batch);
  }

  private Optional<Refusal> barred(String place, List<Wanted> wanted) {
    return wanted.stream()
        .map(this::barred)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> account(place, wanted));
  }

  private Optional<Refusal> barred(Wanted one) {
    if (one.payee() == 0) {
      return no(FundRefusal.PAYEE_MISSING);
    }
    if (one.taken()) {
      return no(FundRefusal.IN_BATCH);
    }
    if (one.fen() <= 0) {
      return no(FundRefusal.NOT_ENOUGH, FundDay.yuan(0));
    }
    var from = one.notBefore();
    if (from != null && now().day().isBefore(from)) {
      return no(FundRefusal.TOO_EARLY, from.toString());
    }
    int most = rules.retryMost(now().day());
    return one.attempt() > most ? no(FundRefusal.RETRIES_OVER, most) : Optional.empty();
  }

  /** One batch is paid one way from one special account, and that one is known. */
  private Optional<Refusal> account(String place, List<Wanted> wanted) {
    String bank = wanted.get(0).bank();
    var way = wanted.get(0).way();
    if (wanted.stream().anyMatch(one -> !one.bank().equals(bank) || one.way() != way)) {
      return no(FundRefusal.BATCH_UNUSABLE, MOST_ITEMS);
    }
    return batches.accounts(place).stream().anyMatch(one -> one.bank().equals(bank))
        ? Optional.empty()
        : no(FundRefusal.SPECIAL_ACCOUNT_MISSING, bank);
  }

  /** Asks everything anew of what is not decided yet, and keeps the answers. */
  private Outcome<PayBatch> checked(Officer officer, long batch) {
    List<Item> asked = batches.items(batch).stream().filter(StoredPayments::open).toList();
    FundDay now = now();
    Map<Long, List<Finding>> found = checks.of(officer.unit().place(), asked, now);
    together.executeWithoutResult(
        status -> {
          batches.lock("checks " + batch);
          if (elsewhere(officer, batch, State.OPEN).isEmpty()) {
            batches.items(batch).stream()
                .filter(one -> open(one) && found.containsKey(one.id()))
                .forEach(
                    one -> findings.add(one.id(), found.getOrDefault(one.id(), List.of()), now));
            settle(batch);
          }
        });
    return find(officer, batch);
  }

  private static boolean open(Item one) {
    return one.state() == ItemState.READY || one.state() == ItemState.WAITING;
  }

  /** From the findings and words to ready, waiting or left out. */
  private void settle(long batch) {
    Map<Long, List<Finding>> known = findings.ofBatch(batch);
    for (Item one : batches.items(batch)) {
      List<Finding> mine = known.getOrDefault(one.id(), List.of());
      if (open(one) && !mine.isEmpty()) {
        settle(one.id(), mine);
      }
    }
  }

  private void settle(long item, List<Finding> mine) {
    Optional<Finding> against =
        mine.stream().filter(each -> each.found() == Found.NOT_MET).findFirst();
    boolean waits = mine.stream().anyMatch(Finding::waits);
    ItemState state = waits ? ItemState.WAITING : ItemState.READY;
    batches.state(
        item,
        against.isPresent() ? ItemState.LEFT_OUT : state,
        against.map(Finding::note).orElse(""));
  }

  @Override
  public List<PayBatch> batches(Officer officer) {
    return batches.newest(officer.unit().place(), MOST_BATCHES).stream().map(this::whole).toList();
  }

  @Override
  public Outcome<PayBatch> find(Officer officer, long batch) {
    return batches
        .find(officer.unit().place(), batch)
        .<Outcome<PayBatch>>map(one -> Outcome.of(whole(one)))
        .orElse(Outcome.refused(FundRefusal.UNKNOWN));
  }

  private PayBatch whole(Row row) {
    Map<Long, List<Finding>> found = findings.ofBatch(row.id());
    List<PayBatch.Item> items =
        batches.items(row.id()).stream()
            .map(one -> item(one, found.getOrDefault(one.id(), List.of())))
            .toList();
    long fen =
        items.stream().filter(one -> one.state().isLiving()).mapToLong(PayBatch.Item::fen).sum();
    return new PayBatch(
        row.id(),
        row.bank(),
        row.way(),
        row.state(),
        row.maker(),
        row.makerName(),
        row.at().toInstant(),
        row.sentAt() == null ? null : row.sentAt().toInstant(),
        rules.others(fen, now().day()),
        batches.voices(row.id()).stream().map(Voice::name).toList(),
        batches.taken(row.id()).orElse(null),
        items);
  }

  private static PayBatch.Item item(Item one, List<Finding> found) {
    return new PayBatch.Item(
        one.id(),
        one.commitment(),
        one.caseNo(),
        one.decision(),
        one.tail(),
        one.guardian(),
        one.fen(),
        one.state(),
        one.transit() == 0 ? "" : OrderNumber.of(one.id()),
        one.code(),
        found);
  }

  @Override
  public Outcome<PayBatch> say(Officer officer, Said said) {
    Optional<Refusal> no = yours(officer).or(() -> FundForm.plain(said.words()));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Optional<Item> item = batches.item(officer.unit().place(), said.item());
    if (item.isEmpty()) {
      return Outcome.refused(FundRefusal.UNKNOWN);
    }
    no = inOne(() -> said(officer, item.get().batch(), said));
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : find(officer, item.get().batch());
  }

  private Optional<Finding> unknown(Item item, Said said) {
    return findings.ofBatch(item.batch()).getOrDefault(item.id(), List.of()).stream()
        .filter(one -> one.check() == said.check() && one.found() == Found.UNKNOWN)
        .findFirst();
  }

  private Optional<Refusal> said(Officer officer, long batch, Said said) {
    batches.lock("checks " + batch);
    Item now = batches.item(officer.unit().place(), said.item()).orElseThrow();
    Optional<Finding> asked = unknown(now, said);
    if (asked.isEmpty() || now.state() == ItemState.LEFT_OUT) {
      return no(FundRefusal.NO_WORD_WANTED);
    }
    Optional<Refusal> no = elsewhere(officer, batch, State.OPEN);
    if (no.isEmpty()) {
      batches.say(officer, now(), said, asked.get());
      log.noted(officer, "FUND_BATCH_WORD", "item-" + said.item(), said.words());
      settle(said.item(), findings.ofBatch(batch).getOrDefault(said.item(), List.of()));
    }
    return no;
  }

  @Override
  public Outcome<PayBatch> release(Officer officer, long batch) {
    Optional<Refusal> no = yours(officer).or(() -> mayRelease(officer, batch));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    checked(officer, batch);
    Outcome<Boolean> released = inOne(() -> released(officer, batch));
    if (released instanceof Outcome.Refused<Boolean> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    return released.orThrow() ? goOn(officer, batch) : find(officer, batch);
  }

  private Optional<Refusal> mayRelease(Officer officer, long batch) {
    return elsewhere(officer, batch, State.OPEN)
        .or(() -> sameOrDecider(officer, batch))
        .or(() -> freezing.ofBatch(officer.unit().place(), batch));
  }

  private Optional<Refusal> sameOrDecider(Officer officer, long batch) {
    String number = officer.staffNumber();
    Row row = batches.find(officer.unit().place(), batch).orElseThrow();
    boolean spoke = batches.voices(batch).stream().anyMatch(one -> one.officer().equals(number));
    if (spoke || row.maker().equals(number)) {
      return no(FundRefusal.SAME_PERSON);
    }
    if (batches.spokeFor(batch, number)) {
      return no(FundRefusal.OWN_WORD);
    }
    return batches.decidedBy(batch, number) ? no(FundRefusal.NOT_YOURS) : Optional.empty();
  }

  /** Whether this was the last voice that was missing. */
  private Outcome<Boolean> released(Officer officer, long batch) {
    batches.lock("checks " + batch);
    List<Item> items = batches.items(batch);
    Optional<Refusal> no = mayRelease(officer, batch).or(() -> unready(items));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    FundDay now = now();
    long fen = items.stream().filter(StoredPayments::open).mapToLong(Item::fen).sum();
    batches.release(batch, officer, now);
    boolean enough = batches.voices(batch).size() >= rules.others(fen, now.day());
    if (enough) {
      batches.state(batch, State.RELEASED, null);
    }
    log.noted(officer, "FUND_BATCH_RELEASED", "batch-" + batch, FundDay.yuan(fen) + "元");
    return Outcome.of(enough);
  }

  private static Optional<Refusal> unready(List<Item> items) {
    if (items.stream().anyMatch(one -> one.state() == ItemState.WAITING)) {
      return no(FundRefusal.WORD_MISSING);
    }
    return items.stream().anyMatch(one -> one.state() == ItemState.READY)
        ? Optional.empty()
        : no(FundRefusal.BATCH_UNUSABLE, MOST_ITEMS);
  }

  @Override
  public Outcome<PayBatch> goOn(Officer officer, long batch) {
    Optional<Refusal> no =
        yours(officer)
            .or(() -> elsewhere(officer, batch, State.RELEASED))
            .or(() -> freezing.ofBatch(officer.unit().place(), batch));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    for (Item one : batches.items(batch)) {
      if (one.state() == ItemState.READY && !ordered(officer, one)) {
        return Outcome.refused(FundRefusal.RUNNING);
      }
    }
    no = inOne(() -> ended(officer, batch));
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : find(officer, batch);
  }

  /** What is wrong where the batch has to be at a step. */
  private Optional<Refusal> elsewhere(Officer officer, long batch, State wanted) {
    Optional<Row> row = batches.find(officer.unit().place(), batch);
    if (row.isEmpty()) {
      return no(FundRefusal.UNKNOWN);
    }
    return row.get().state() == wanted ? Optional.empty() : no(FundRefusal.BATCH_ELSEWHERE);
  }

  /** Nobody ends a batch in which something was not ordered yet. */
  private Optional<Refusal> ended(Officer officer, long batch) {
    batches.lock("checks " + batch);
    if (batches.find(officer.unit().place(), batch).orElseThrow().state() == State.RELEASED) {
      if (batches.items(batch).stream().anyMatch(StoredPayments::open)) {
        return no(FundRefusal.RUNNING);
      }
      batches.state(batch, State.SENT, now());
      log.noted(officer, "FUND_BATCH_SENT", "batch-" + batch, "");
    }
    return Optional.empty();
  }

  /** Booked and marked together, or neither; false when somebody is at it now. */
  private boolean ordered(Officer officer, Item one) {
    return Objects.requireNonNull(
        together.execute(
            status -> {
              batches.lock("checks " + one.batch());
              Item now = batches.item(officer.unit().place(), one.id()).orElseThrow();
              boolean wanted =
                  now.state() == ItemState.READY
                      && elsewhere(officer, one.batch(), State.RELEASED).isEmpty();
              boolean done = !wanted || booked(officer, now);
              if (!done) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }

  /** Its own key: however often it is tried, one order. */
  private boolean booked(Officer officer, Item one) {
    FundOrder order = FundOrder.of(FundAct.SEND, one.commitment()).fen(one.fen());
    Outcome<FundAnswer> outcome = fund.own(officer, "pay-" + OrderNumber.of(one.id()), order);
    if (outcome instanceof Outcome.Refused<FundAnswer> refused) {
      var code = refused.refusal().code();
      if (code == FundRefusal.RUNNING || code == FundRefusal.FROZEN) {
        return false;
      }
      batches.state(one.id(), ItemState.LEFT_OUT, code.name());
      return true;
    }
    FundAnswer answer = outcome.orThrow();
    batches.sent(one.id(), answer.account(), answer.entry());
    return true;
  }

  @Override
  public Outcome<PayBatch> drop(Officer officer, long batch) {
    Optional<Refusal> no = yours(officer).or(() -> inOne(() -> dropped(officer, batch)));
    return no.isPresent() ? new Outcome.Refused<>(no.get()) : find(officer, batch);
  }

  private Optional<Refusal> dropped(Officer officer, long batch) {
    batches.lock("checks " + batch);
    Optional<Refusal> no = elsewhere(officer, batch, State.OPEN);
    if (no.isEmpty()) {
      batches.drop(batch);
      batches.state(batch, State.DROPPED, null);
      log.noted(officer, "FUND_BATCH_DROPPED", "batch-" + batch, "");
    }
    return no;
  }

  @Override
  public Outcome<BankFile> file(Officer officer, long batch, Taking wanted) {
    var making = new Making(officer, officer.unit().place(), now());
    return yours(officer)
        .or(() -> elsewhere(officer, batch, State.SENT))
        .<Outcome<BankFile>>map(Outcome.Refused::new)
        .orElseGet(() -> inOne(() -> files.take(making, batch, wanted)));
  }
}
