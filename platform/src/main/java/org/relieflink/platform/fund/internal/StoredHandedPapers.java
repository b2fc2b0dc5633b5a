package org.relieflink.platform.fund.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.HandedPapers;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.fund.internal.HandedScanStore.Kept;
import org.relieflink.platform.fund.internal.HandedScanStore.Stored;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.PaperFile;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.relieflink.proof.GroupedDigits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredHandedPapers implements HandedPapers {
  private final MayFund may;
  private final BatchStore batches;
  private final PayeeStore payees;
  private final HandedScanStore scans;
  private final PayRules rules;
  private final Exports exports;
  private final PayLog log;
  private final Clock clock;
  private final TransactionTemplate together;

  StoredHandedPapers(
      MayFund may,
      BatchStore batches,
      PayeeStore payees,
      HandedScanStore scans,
      PayRules rules,
      Exports exports,
      PayLog log,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.batches = batches;
    this.payees = payees;
    this.scans = scans;
    this.rules = rules;
    this.exports = exports;
    this.log = log;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  private FundDay now() {
    return FundDay.of(clock.instant());
  }

  private static Optional<Refusal> no(FundRefusal code, Object... arguments) {
    return Optional.of(Refusal.of(code, arguments));
  }

  @Override
  public int largest() {
    return rules.scanMegabytes(now().day()) << 20;
  }

  @Override
  public List<Scan> of(Officer officer, long batch) {
    return scans.ofBatch(officer.unit().place(), batch);
  }

  @Override
  public Outcome<Scan> add(Officer officer, long item, byte[] body) {
    Optional<Refusal> no =
        may.may(officer, Deed.WRITE) ? unusable(body) : no(FundRefusal.NOT_YOURS);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    var making = new Making(officer, officer.unit().place(), now());
    return Objects.requireNonNull(together.execute(status -> kept(making, item, body)));
  }

  private Optional<Refusal> unusable(byte[] body) {
    if (body.length > largest()) {
      return no(FundRefusal.SCAN_TOO_LARGE, largest() >> 20);
    }
    return PaperFile.media(body).isEmpty() || PaperFile.runs(body)
        ? no(FundRefusal.SCAN_UNUSABLE)
        : Optional.empty();
  }

  private Outcome<Scan> kept(Making making, long id, byte[] body) {
    batches.lock("papers " + id);
    Optional<Item> item = batches.item(making.place(), id);
    Optional<Refusal> no =
        item.map(one -> barred(making, one)).orElseGet(() -> no(FundRefusal.UNKNOWN));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    String digest = Sm3.of(body);
    Optional<Scan> there = scans.same(making.place(), id, digest);
    return there.isPresent()
        ? Outcome.of(there.get())
        : added(making, item.orElseThrow(), digest, body);
  }

  /** Signed for, by another's word than the maker's, of a payee who was not destroyed. */
  private Optional<Refusal> barred(Making making, Item item) {
    if (!scans.signed(making.place(), item.id())) {
      return no(FundRefusal.SCAN_TOO_EARLY);
    }
    String maker = batches.find(making.place(), item.batch()).orElseThrow().maker();
    if (maker.equals(making.officer().staffNumber())) {
      return no(FundRefusal.HANDED_BY_MAKER);
    }
    return payees.open(item.payee()).isEmpty() ? no(FundRefusal.SCAN_GONE) : Optional.empty();
  }

  private Outcome<Scan> added(Making making, Item item, String digest, byte[] body) {
    LocalDate today = making.now().day();
    if (scans.count(item.id()) >= rules.scansMost(today)) {
      return Outcome.refused(FundRefusal.SCANS_ENOUGH, rules.scansMost(today));
    }
    long subject = payees.find(making.place(), item.payee()).orElseThrow().subject();
    String media = PaperFile.media(body).orElseThrow();
    scans.add(making, new Kept(item.id(), media, digest, subject, body));
    String what = "item-" + item.id();
    log.noted(making.officer(), "FUND_HANDED_SCAN_ADDED", what, GroupedDigits.of(digest));
    return Outcome.of(scans.same(making.place(), item.id(), digest).orElseThrow());
  }

  @Override
  public Outcome<Given> open(Officer officer, long scan, String reason) {
    Optional<Refusal> no =
        may.may(officer, Deed.EXPORT) ? FundForm.plain(reason) : no(FundRefusal.NOT_YOURS);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Optional<Stored> stored = scans.find(officer.unit().place(), scan);
    return stored.isEmpty()
        ? Outcome.refused(FundRefusal.UNKNOWN)
        : opened(officer, stored.get(), reason);
  }

  private Outcome<Given> opened(Officer officer, Stored stored, String reason) {
    Item item = batches.item(officer.unit().place(), stored.scan().item()).orElseThrow();
    Optional<SealedPayee> payee = payees.open(item.payee());
    Optional<byte[]> body = scans.body(stored);
    if (payee.isEmpty() || body.isEmpty()) {
      return Outcome.refused(FundRefusal.SCAN_GONE);
    }
    if (barred(officer, payee.get())) {
      return away(officer, item);
    }
    return exports
        .release(officer, order(item, stored.scan()))
        .map(
            release ->
                release instanceof ExportRelease.Free free
                    ? given(
                        officer,
                        item,
                        reason + " " + free.mark().number(),
                        new Opened(stored.scan(), body.orElseThrow()))
                    : new Ask(((ExportRelease.Ask) release).href()));
  }

  /** Who has to keep away and tried is told of the person, too. */
  private Outcome<Given> away(Officer officer, Item item) {
    String what = "item-" + item.id();
    together.executeWithoutResult(
        status -> log.refused(officer, what, FundRefusal.OWN_CIRCLE, item.person()));
    return Outcome.refused(FundRefusal.OWN_CIRCLE);
  }

  private boolean barred(Officer officer, SealedPayee payee) {
    return may.bars(officer, payee.person())
        || (!payee.guardian().isEmpty() && may.bars(officer, payee.guardian()));
  }

  /** It leaves as it came: the mark of the export stands on the trail alone. */
  private Given given(Officer officer, Item item, String why, Opened opened) {
    together.executeWithoutResult(
        status ->
            log.shown(
                officer, "FUND_HANDED_SCAN_TAKEN", item, "scan-" + opened.scan().id() + " " + why));
    return opened;
  }

  /** Of one scan: who agrees agrees to this file and no other of the payment. */
  private static ExportOrder order(Item item, Scan scan) {
    String row = "scan-" + scan.id();
    return new ExportOrder(
        "fund-receipt-scan",
        "签收单的扫描件",
        row,
        "/fund/batch?id=" + item.batch(),
        List.of(row),
        Purpose.RELIEF_CASE);
  }
}
