package org.relieflink.platform.fund.internal.open;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RulePack;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.MoneyWatch;
import org.relieflink.platform.fund.Publications;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.Statements;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.open.PublicationStore.Content;
import org.relieflink.platform.fund.internal.open.ResultFigures.Paid;
import org.relieflink.platform.fund.internal.open.ResultFigures.Span;
import org.relieflink.platform.fund.internal.open.SmallRows.Row;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredPublications implements Publications {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String NO_CASE = "不属于哪个案件";
  private static final String NO_KIND = "没有接意见";

  private final FundRights rights;
  private final PublicationStore store;
  private final ResultFigures figures;
  private final OpenRules rules;
  private final ReliefFund fund;
  private final MoneyWatch watch;
  private final Statements statements;
  private final Opinions opinions;
  private final Approvals approvals;
  private final Trail trail;
  private final TransactionTemplate together;
  private final Clock clock;

  StoredPublications(
      FundRights rights,
      PublicationStore store,
      ResultFigures figures,
      OpenRules rules,
      ReliefFund fund,
      MoneyWatch watch,
      Statements statements,
      Opinions opinions,
      Approvals approvals,
      Trail trail,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rights = rights;
    this.store = store;
    this.figures = figures;
    this.rules = rules;
    this.fund = fund;
    this.watch = watch;
    this.statements = statements;
    this.opinions = opinions;
    this.approvals = approvals;
    this.trail = trail;
    this.together = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  public List<Publication> all(Officer officer) {
    return store.all(officer.unit().place());
  }

  @Override
  public Outcome<Publication> find(Officer officer, long id) {
    return store
        .find(officer.unit().place(), id)
        .<Outcome<Publication>>map(Outcome::of)
        .orElseGet(() -> Outcome.refused(FundRefusal.UNKNOWN));
  }

  private Optional<Refusal> yours(Officer officer) {
    return rights.may(officer, Deed.WRITE)
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
  }

  private Optional<Refusal> wrong(Wish wish) {
    LocalDate from = wish.from();
    LocalDate until = wish.until();
    boolean good =
        from != null
            && until != null
            && FundRights.day(from)
            && FundRights.day(until)
            && !until.isBefore(from)
            && until.isBefore(today());
    return good
        ? rights.plainIfAny(wish.audit())
        : Optional.of(Refusal.of(FundRefusal.PERIOD_UNUSABLE));
  }

  /**
   * Reads with no transaction open: what the server is asked for inside is then asked on a
   * connection of its own, and not on one that was borrowed for finance and sees nothing of it.
   */
  @Override
  public Outcome<Publication> make(Officer officer, Wish wish) {
    Optional<Refusal> no = yours(officer).or(() -> wrong(wish));
    LocalDate from = wish.from();
    LocalDate until = wish.until();
    if (no.isPresent() || from == null || until == null) {
      return new Outcome.Refused<>(no.orElseGet(() -> Refusal.of(FundRefusal.PERIOD_UNUSABLE)));
    }
    Span span = new Span(officer.unit().place(), from, until);
    List<Paid> paid = figures.paid(span);
    if (few(paid)) {
      return Outcome.refused(FundRefusal.PERIOD_TOO_SHORT, rules.least(today()));
    }
    String text = text(officer, span, paid, wish.audit());
    return Outcome.of(
        Objects.requireNonNull(together.execute(status -> kept(officer, span, text))));
  }

  /** Some, and fewer than a row needs: every sum of the period would be one person's or a few's. */
  private boolean few(List<Paid> paid) {
    long cases = paid.stream().map(Paid::caseNo).distinct().count();
    return cases > 0 && cases < rules.least(today());
  }

  private Publication kept(Officer officer, Span span, String text) {
    String digest = Sm3.of(text.getBytes(StandardCharsets.UTF_8));
    boolean fresh = store.add(officer, span, new Content(text, digest, clock.instant()));
    Publication made = store.ofDigest(span.place(), digest);
    if (fresh) {
      noted(officer, "FUND_PUBLICATION", made.id(), digest);
    }
    return made;
  }

  private void noted(Officer officer, String action, long id, String digest) {
    trail.record(officer, TrailNote.of(action, "fund", "publication-" + id).resulting(digest));
  }

  private String text(Officer officer, Span span, List<Paid> paid, String audit) {
    ResultTable table = new ResultTable(rules.least(today()));
    table.period(span.from() + " 至 " + span.until());
    table.money(figures.moved(span));
    table.cases(paid.stream().map(this::row).toList());
    table.days(watch.clocks(officer, span.from(), span.until()));
    table.checked(fund.check(officer), statements.standing(officer).unnamedFen(), audit);
    return table.text();
  }

  private Row row(Paid paid) {
    List<String> key = List.of(kind(paid), fund.purposeTitle(paid.purpose()));
    return new Row(key, Set.of(paid.caseNo()), paid.fen());
  }

  /**
   * As the rule pack of the proposal calls it; asked in the server's name, only the kind leaves.
   */
  private String kind(Paid paid) {
    return paid.proposal() == 0
        ? NO_KIND
        : Actor.asServer(
            () ->
                opinions
                    .findProposal(paid.candidate(), paid.proposal())
                    .map(this::kind)
                    .orElse(NO_KIND));
  }

  /** Where the text of the proposal cannot be read any more, the code that stands beside it. */
  private String kind(SavedProposal saved) {
    try {
      return opinions
          .steps(saved)
          .flatMap(opinions::packOf)
          .flatMap(pack -> pack.findCaseType(saved.caseType()))
          .map(RulePack.CaseType::label)
          .orElse(saved.caseType());
    } catch (RuntimeException unreadable) {
      return saved.caseType();
    }
  }

  private static ApprovalContent content(Publication one, String words) {
    return ApprovalContent.of(ApprovalKind.FUND_PUBLICATION, "publication-" + one.id())
        .with("digest", one.digest())
        .with("words", words);
  }

  private Outcome<Publication> draft(Officer officer, long id, String words) {
    Optional<Refusal> no = yours(officer).or(() -> rights.plain(words));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Outcome<Publication> found = find(officer, id);
    if (found instanceof Outcome.Done<Publication> && found.orThrow().isReleased()) {
      return Outcome.refused(FundRefusal.PUBLISHED_ALREADY);
    }
    return found instanceof Outcome.Done<Publication> && store.overlaps(officer.unit().place(), id)
        ? Outcome.refused(FundRefusal.PERIOD_OVERLAPS)
        : found;
  }

  @Override
  public Outcome<Approval> ask(Officer officer, long id, String words) {
    Outcome<Publication> found = draft(officer, id, words);
    if (found instanceof Outcome.Refused<Publication> no) {
      return new Outcome.Refused<>(no.refusal());
    }
    Publication one = found.orThrow();
    String label = "公开 %s 至 %s 的结果，第 %d 份".formatted(one.from(), one.until(), id);
    return approvals.ask(
        officer,
        new ApprovalRequest(
            content(one, words), label, words, NO_CASE, "/fund/results", List.of()));
  }

  @Override
  @Transactional
  public Outcome<Publication> release(Officer officer, long id, String words) {
    store.lock(officer.unit().place());
    Outcome<Publication> found = draft(officer, id, words);
    if (found instanceof Outcome.Refused<Publication>) {
      return found;
    }
    Outcome<Approval> used = approvals.use(officer, content(found.orThrow(), words));
    if (used instanceof Outcome.Refused<Approval> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    store.release(officer, id, used.orThrow().id(), clock.instant());
    noted(officer, "FUND_PUBLISHED", id, found.orThrow().digest());
    return find(officer, id);
  }
}
