package org.relieflink.platform.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadVerdict;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.SupervisionReport;
import org.relieflink.platform.supervision.SupervisionReport.RuleLine;
import org.relieflink.platform.supervision.internal.DecideLead;
import org.relieflink.platform.supervision.internal.DecideLead.Saying;
import org.relieflink.platform.supervision.internal.LeadEvidence;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptLink;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptRecord;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptStep;
import org.relieflink.platform.supervision.internal.LeadMask;
import org.relieflink.platform.supervision.internal.LeadMasks;
import org.relieflink.platform.supervision.internal.StartSupervision;
import org.relieflink.platform.supervision.internal.store.LeadRow;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.relieflink.platform.supervision.internal.store.LeadStore.Cursor;
import org.relieflink.platform.supervision.internal.store.LeadStore.Page;
import org.relieflink.platform.supervision.internal.store.LeadWords.Word;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 监督的接口。 The API of supervision: rules, runs, leads, words; persons always masked. */
@RestController
class SupervisionApi {
  private static final int MOST = 100; // rows in one answer

  private final SupervisionCatalogue catalogue;
  private final StartSupervision start;
  private final SupervisionRuns runs;
  private final LeadStore leads;
  private final LeadDetail detail;
  private final DecideLead decide;
  private final CurrentOfficer current;
  private final LeadMasks masks;
  private final SupervisionTexts texts;

  SupervisionApi(
      SupervisionCatalogue catalogue,
      StartSupervision start,
      SupervisionRuns runs,
      LeadStore leads,
      LeadDetail detail,
      DecideLead decide,
      CurrentOfficer current,
      LeadMasks masks,
      SupervisionTexts texts) {
    this.catalogue = catalogue;
    this.start = start;
    this.runs = runs;
    this.leads = leads;
    this.detail = detail;
    this.decide = decide;
    this.current = current;
    this.masks = masks;
    this.texts = texts;
  }

  /** 一条依据。 */
  record Basis(String instrument, String article, String status, String text) {
    static Basis of(Clause clause) {
      return new Basis(
          clause.instrument(), clause.article(), clause.status().code(), clause.textWithStatus());
    }
  }

  /** 一条规则。 */
  record Rule(
      String id,
      String version,
      String kind,
      String title,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String status,
      List<Basis> basis,
      List<String> checks,
      String owner) {
    static Rule of(SupervisionRule rule) {
      return new Rule(
          rule.id(),
          rule.version(),
          rule.kind().code(),
          rule.title(),
          rule.validFrom(),
          rule.validTo(),
          rule.status().code(),
          rule.basis().stream().map(Basis::of).toList(),
          rule.checks(),
          rule.owner());
    }
  }

  @GetMapping("/api/v1/supervision/rules")
  List<Rule> rules(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    return catalogue.rulesOn(day == null ? texts.today() : day).stream().map(Rule::of).toList();
  }

  /** 碰撞的请求；不写日期按今天。 */
  record RunOrder(@Nullable LocalDate day) {}

  /** 已经开始的碰撞。 */
  record Started(String runId, String jobId) {}

  @PostMapping("/api/v1/supervision/runs")
  ResponseEntity<Started> start(@RequestBody RunOrder order) {
    var started =
        start.start(order.day() == null ? texts.today() : order.day(), current.get()).orThrow();
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .header("Location", "/api/v1/supervision/runs/" + started.runId())
        .body(new Started(Long.toString(started.runId()), Long.toString(started.jobId())));
  }

  /** 一次碰撞。 */
  record Run(
      String runId,
      String state,
      LocalDate day,
      @Nullable String jobId,
      Instant startedAt,
      @Nullable Instant finishedAt,
      String catalogueVersion,
      String modelId,
      Map<String, String> asOf,
      int records,
      int asked,
      List<RuleLine> rules) {
    static Run of(SupervisionReport report) {
      return new Run(
          Long.toString(report.runId()),
          report.state(),
          report.day(),
          report.jobId(),
          report.startedAt(),
          report.finishedAt(),
          report.catalogueVersion(),
          report.modelId(),
          report.asOf(),
          report.records(),
          report.asked(),
          report.rules());
    }
  }

  @GetMapping("/api/v1/supervision/runs/{id}")
  Run run(@PathVariable long id) {
    return runs.find(id)
        .map(Run::of)
        .orElseThrow(() -> Refusal.of(SupervisionRefusal.RUN_UNKNOWN).asException());
  }

  /** 遮盖了的一个人。 */
  record Masked(String name, String citizenId, @Nullable Integer age) {}

  /** 一条线索。 */
  record Lead(
      String id,
      String runId,
      String rule,
      String ruleVersion,
      String kind,
      String finding,
      String basisStatus,
      Masked person,
      String subjectRecord,
      @Nullable String foundRecord,
      String hardshipClass,
      String owner,
      LocalDate sourceAsOf,
      LocalDate day,
      String state,
      boolean current) {}

  /** 一页。 */
  record Leads(List<Lead> items, long total, @Nullable String nextCursor) {}

  @GetMapping("/api/v1/supervision/leads")
  Leads list(
      @ModelAttribute LeadAddress address,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.of(SupervisionRefusal.LIMIT_OUT_OF_RANGE, MOST).asException();
    }
    LeadFilter filter = address.filter();
    Page page = leads.page(filter, LeadAddress.cursor(cursor), limit);
    List<LeadRow> rows = page.rows();
    Map<Long, LeadEvidence> evidence = leads.evidences(rows.stream().map(LeadRow::id).toList());
    LeadRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    String next =
        page.after() && last != null ? new Cursor(last.sortKey(), last.id(), true).text() : null;
    return new Leads(
        rows.stream().map(row -> lead(row, evidence.get(row.id()))).toList(), page.total(), next);
  }

  private Lead lead(LeadRow row, @Nullable LeadEvidence evidence) {
    return new Lead(
        Long.toString(row.id()),
        Long.toString(row.runId()),
        row.ruleId(),
        row.ruleVersion(),
        row.kind(),
        row.finding(),
        row.basisStatus(),
        evidence == null ? new Masked("", "", null) : masked(evidence.subject(), mask(row)),
        row.subjectId(),
        row.foundId(),
        row.listedClass(),
        row.owner(),
        row.sourceAsOf(),
        row.day(),
        row.state().code(),
        row.current());
  }

  private LeadMask mask(LeadRow row) {
    return masks.over(current.get(), row.place());
  }

  private static Masked masked(KeptRecord record, LeadMask mask) {
    return new Masked(
        mask.name(record.face()),
        mask.number(record.face()),
        mask.withheld(record.face()) ? null : mask.age(record.face()).orElse(null));
  }

  /** 一条记录，已遮盖。 */
  record Kept(
      String recordId,
      String hardshipClass,
      String department,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate asOf,
      Masked person) {}

  /** 一条线索和它的依据。 */
  record LeadInFull(
      Lead lead, Rule rule, List<KeptStep> steps, List<Kept> records, List<KeptLink> links) {}

  @GetMapping("/api/v1/supervision/leads/{id}")
  LeadInFull show(@PathVariable long id) {
    LeadRow row = detail.find(id);
    LeadEvidence evidence = leads.evidence(id);
    LeadMask mask = mask(row);
    return new LeadInFull(
        lead(row, evidence),
        Rule.of(detail.rule(row)),
        evidence.steps(),
        evidence.records().stream().map(record -> kept(record, mask)).toList(),
        evidence.links());
  }

  private static Kept kept(KeptRecord record, LeadMask mask) {
    return new Kept(
        record.recordId(),
        record.listedClass(),
        record.department(),
        record.from(),
        record.to(),
        record.asOf(),
        masked(record, mask));
  }

  /** 处置的请求。 */
  record WordOrder(@Nullable String verdict, @Nullable String reason) {}

  /** 记下的处置。 */
  record Said(String id, String leadId, String verdict, String reason, String officer, Instant at) {
    static Said of(Word word) {
      return new Said(
          Long.toString(word.id()),
          Long.toString(word.leadId()),
          word.verdict().code(),
          word.reason(),
          word.officer(),
          word.at());
    }
  }

  @PostMapping("/api/v1/supervision/leads/{id}/words")
  Said decide(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody WordOrder body) {
    LeadVerdict verdict =
        LeadVerdict.find(body.verdict() == null ? "" : body.verdict())
            .orElseThrow(() -> Refusal.of(SupervisionRefusal.VERDICT_UNKNOWN).asException());
    String reason = body.reason() == null ? "" : body.reason().strip();
    return Said.of(
        decide
            .decide(id, new Saying(verdict, reason, key == null ? "" : key), current.get())
            .orThrow());
  }
}
