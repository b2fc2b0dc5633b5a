package org.relieflink.platform.fund.internal.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.fund.AuditPacks;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.Statements;
import org.relieflink.platform.fund.internal.CsvCell;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.audit.AuditTables.Plan;
import org.relieflink.platform.fund.internal.audit.AuditTables.Year;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.EvidenceZip;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.relieflink.proof.GroupedDigits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 做审计包：the tables on one consistent view; the balance and the replayed papers have a time of their
 * own, which stands in them. The SM3 of the manifest goes on the trail.
 */
@Service
class MakeAuditPack implements AuditPacks {
  /** What the trail says beside the entries themselves. */
  private static final Set<String> OF_BATCHES =
      Set.of(
          "FUND_PAYEE",
          "FUND_PAYEE_BOUND",
          "FUND_BATCH",
          "FUND_BATCH_WORD",
          "FUND_BATCH_RELEASED",
          "FUND_BATCH_SENT",
          "FUND_BATCH_DROPPED",
          "FUND_BANK_FILE",
          "FUND_HANDED",
          "FUND_HANDED_SCAN_ADDED",
          "FUND_STATEMENT",
          "FUND_DIFFERENCE_SETTLED",
          "FUND_FREEZE",
          "FUND_THAW",
          "FUND_TERM");

  private final FundRights rights;
  private final AuditTables tables;
  private final ReliefFund fund;
  private final Statements statements;
  private final Opinions opinions;
  private final Exports exports;
  private final Trail trail;
  private final TrailProofs proofs;
  private final Clock clock;
  private final TransactionTemplate together;

  /** The server's eyes: the finance office reads no trail; only the own place is asked for. */
  private final TransactionTemplate snapshot;

  MakeAuditPack(
      FundRights rights,
      AuditTables tables,
      ReliefFund fund,
      Statements statements,
      Opinions opinions,
      Exports exports,
      Trail trail,
      TrailProofs proofs,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rights = rights;
    this.tables = tables;
    this.fund = fund;
    this.statements = statements;
    this.opinions = opinions;
    this.exports = exports;
    this.trail = trail;
    this.proofs = proofs;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot.setReadOnly(true);
  }

  @Override
  public Outcome<Taken> take(Officer officer, int year) {
    if (!rights.may(officer, Deed.EXPORT)) {
      return Outcome.refused(FundRefusal.NOT_YOURS);
    }
    if (!FundRights.year(year)) {
      return Outcome.refused(FundRefusal.YEAR_UNUSABLE);
    }
    Year which = new Year(officer.unit().place(), year);
    String balance = balance(officer);
    Tables found =
        Actor.asServer(() -> Objects.requireNonNull(snapshot.execute(status -> tables(which))));
    if (found.entries.size() > MOST_ENTRIES) {
      return Outcome.refused(FundRefusal.PACK_TOO_BIG, MOST_ENTRIES);
    }
    return exports
        .release(officer, order(which))
        .map(
            release ->
                release instanceof ExportRelease.Free free
                    ? made(officer, new Leaving(which, found, balance, free.mark().number()))
                    : new Ask(((ExportRelease.Ask) release).href()));
  }

  /**
   * It names nobody and counts as one. Its rows grow each day: what another person agreed to would
   * be another pack by the time it is taken. Labels are stored, so in one language.
   */
  private static ExportOrder order(Year which) {
    return new ExportOrder(
        "fund-audit",
        "审计包：" + which.year() + " 预算年度",
        mark(which),
        "/fund/audit-pack?year=" + which.year(),
        List.of(mark(which)),
        Purpose.AUDIT);
  }

  /** 要出门的：under the number of its export. */
  private record Leaving(Year which, Tables found, String balance, String export) {}

  private AuditPack made(Officer officer, Leaving leaving) {
    AuditPack pack = Actor.asServer(() -> packed(leaving));
    String said =
        "%s %d proven sm3 %s"
            .formatted(leaving.export, pack.proven(), GroupedDigits.of(pack.sm3()));
    TrailNote note = TrailNote.of("FUND_AUDIT_PACK", "fund", mark(leaving.which)).resulting(said);
    together.executeWithoutResult(status -> trail.record(officer, note));
    return pack;
  }

  private static String mark(Year which) {
    return "audit-%s-%d".formatted(which.place(), which.year());
  }

  /** What one view of the database held. */
  private record Tables(EvidenceZip files, List<Long> entries, List<Plan> proposals) {}

  private Tables tables(Year which) {
    return new Tables(filled(which), entries(which), tables.proposals(which));
  }

  /** After the snapshot has ended: one connection at a time, however many packs are made. */
  private AuditPack packed(Leaving leaving) {
    String mark = mark(leaving.which);
    TrailProofs.Evidence evidence = proofs.of(leaving.found.entries, mark);
    EvidenceZip.Closed closed =
        leaving
            .found
            .files
            .put("papers.csv", papers(leaving.found.proposals))
            .put("balance.txt", leaving.balance)
            .put("README.txt", readMe(leaving, evidence))
            .close(evidence);
    String name = "%s-%s.zip".formatted(mark, leaving.export);
    return new AuditPack(name, closed.zip(), closed.sm3(), evidence.sealed(), evidence.open());
  }

  /** What the trail says of these objects; the paper in the pack names what is not asked for. */
  private List<Long> entries(Year which) {
    Set<String> actions = new TreeSet<>(OF_BATCHES);
    Arrays.stream(FundAct.values()).forEach(act -> actions.add("FUND_" + act));
    return trail.on(actions, tables.objects(which)).stream().map(TrailEntry::id).toList();
  }

  private EvidenceZip filled(Year which) {
    return new EvidenceZip()
        .put("accounts.csv", tables.csv(AuditTables.ACCOUNTS, which))
        .put("fund-entries.csv", tables.csv(AuditTables.ENTRIES, which))
        .put("decisions.csv", tables.csv(AuditTables.DECISIONS, which))
        .put("payments.csv", tables.csv(AuditTables.PAYMENTS, which))
        .put("statements.csv", tables.csv(AuditTables.STATEMENTS, which))
        .put("freezes.csv", tables.csv(AuditTables.FREEZES, which))
        .put("terms.csv", tables.csv(AuditTables.TERMS, which));
  }

  /** What each amount rests on: which rule pack, how much, and whether it comes out again. */
  private List<String> papers(List<Plan> proposals) {
    List<String> lines = new ArrayList<>();
    lines.add("candidate,proposal,pack,version,digest,amount_fen,replayed");
    for (Plan plan : proposals) {
      lines.add(paper(plan));
    }
    return lines;
  }

  private String paper(Plan plan) {
    String ids = plan.candidate() + "," + plan.proposal() + ",";
    Optional<SavedProposal> saved = opinions.findProposal(plan.candidate(), plan.proposal());
    if (saved.isEmpty()) {
      return ids + ",,,,MISSING";
    }
    SavedProposal.PackVersion pack = saved.get().pack();
    return ids
        + String.join(
            ",",
            CsvCell.of(pack.id()),
            CsvCell.of(pack.version()),
            CsvCell.of(pack.digest()),
            Long.toString(saved.get().amountFen()),
            opinions.replay(saved.get()).name());
  }

  private String balance(Officer officer) {
    FundCheck check = fund.check(officer);
    Statements.Standing standing = statements.standing(officer);
    StringBuilder text = new StringBuilder();
    line(text, "核对时间 " + ShownTime.minute(check.at()) + "，结果 " + check.state());
    check
        .verdicts()
        .forEach(
            one ->
                line(
                    text,
                    "%s %s 核了 %d 行，%d 行不对"
                        .formatted(one.invariant(), one.state(), one.looked(), one.faults())));
    line(
        text,
        "银行 %d 分，账上 %d 分，有名目的差额 %d 分，没有名目的 %d 分"
            .formatted(
                standing.bankFen(),
                standing.booksFen(),
                standing.namedFen(),
                standing.unnamedFen()));
    return text.toString();
  }

  private String readMe(Leaving leaving, TrailProofs.Evidence evidence) {
    Year which = leaving.which;
    StringBuilder text = new StringBuilder();
    line(text, "救助资金审计包 · " + which.place() + " · " + which.year() + " 预算年度");
    line(text, "做成时间 " + ShownTime.minute(clock.instant()) + "，导出登记 " + leaving.export);
    line(text, "留痕 %d 笔有证明，%d 笔还没有封存".formatted(evidence.sealed(), evidence.open()));
    line(text, "核验：relieflink verify 这个文件 见证人存的根.txt --key seal.key.pub。不用联网，不用本系统。");
    line(
        text,
        "accounts.csv 账户和余额；fund-entries.csv 分录，金额是分；decisions.csv 预留所凭的决定，人只有包里的编号，stands_until 是算上冻结以后的最后一天；");
    line(
        text,
        "payments.csv 批次、放行、付款前的核对和签收，scans 是签收单扫描件的 SM3；statements.csv 银行对账单逐行和怎样对上；"
            + "freezes.csv 冻结；terms.csv 钱的条件；");
    line(text, "papers.csv 每个金额所凭的建议：规则包、金额、重算的结果；balance.txt 八条不变和账银差额，时间写在里面，比各表稍早；");
    line(text, "entries.jsonl 留痕逐笔和证明，object_id 的 entry-N 就是 fund-entries.csv 的 id。");
    line(text, "留痕里有：动账的每一笔、收款人登记和绑定、批次、放行、银行文件、签收、对账单、差额怎样了结、冻结和解冻、资金的条件。");
    line(text, "留痕里没有：专户登记、被拒绝的命令、被拒绝的对账单；这些在系统的留痕里查。");
    line(text, "没有姓名、证号和整个账号；有账号的末四位、案号和决定文号，理由是人写的话。");
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n"); // read on the office's Windows machines
  }
}
