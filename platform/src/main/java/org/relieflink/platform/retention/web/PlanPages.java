package org.relieflink.platform.retention.web;

import java.nio.charset.StandardCharsets;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Certificate;
import org.relieflink.platform.retention.Certificate.Said;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一份销毁计划、它的证明：pages to read, begin, go on, print and take away. */
@Controller
class PlanPages {
  private final Retention retention;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final RetentionTexts texts;

  PlanPages(Retention retention, CurrentOfficer current, AccessTable table, RetentionTexts texts) {
    this.retention = retention;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  /** 计划里的一类. */
  record Row(
      String kind,
      String act,
      String months,
      String rows,
      String persons,
      String days,
      String held) {}

  /** 证明里的一类. */
  record Ended(
      String kind,
      String act,
      String months,
      String days,
      String deleted,
      String held,
      String not) {}

  @GetMapping("/retention/plans/{id}")
  String show(@PathVariable long id, Model model) {
    Officer officer = current.get();
    Plan plan = plan(id);
    model.addAttribute("plan", plan);
    model.addAttribute("line", PlanLine.of(plan, officer, retention, texts));
    model.addAttribute("proposed", plan.officerName() + " " + texts.when(plan.at()));
    model.addAttribute("begun", texts.when(plan.begun()));
    model.addAttribute("certified", texts.when(plan.certified()));
    model.addAttribute("rows", plan.lines().stream().map(this::row).toList());
    model.addAttribute("left", PageTexts.grouped(plan.left()));
    model.addAttribute("approval", retention.approval(officer, plan).orElse(null));
    model.addAttribute("running", table.allows(officer, "POST", "/retention/plans/" + id + "/run"));
    return "retention/plan";
  }

  private Plan plan(long id) {
    return retention
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(RetentionRefusal.UNKNOWN).asException());
  }

  private Row row(Plan.Line line) {
    return new Row(
        texts.kind(line.kind()),
        texts.act(line.act()),
        texts.months(line.months()),
        PageTexts.grouped(line.rows()),
        PageTexts.grouped(line.persons()),
        days(line),
        PageTexts.grouped(line.held()));
  }

  private String days(Plan.Line line) {
    return texts.say(
        "days", RetentionTexts.date(line.oldest()), RetentionTexts.date(line.newest()));
  }

  @PostMapping("/retention/plans/{id}/run")
  String run(@PathVariable long id) {
    return "redirect:/jobs/" + retention.run(current.get(), id).orThrow();
  }

  @GetMapping("/retention/plans/{id}/certificate")
  String certificate(@PathVariable long id, Model model) {
    Retention.Certified certified = retention.certificate(current.get(), id).orThrow();
    Certificate paper = certified.certificate();
    model.addAttribute("id", id);
    model.addAttribute("paper", paper);
    model.addAttribute("sm3", certified.sm3());
    model.addAttribute("entry", certified.entry());
    model.addAttribute("proposed", said(paper.proposed()));
    model.addAttribute("agreed", paper.agreed().stream().map(this::said).toList());
    model.addAttribute("begun", said(paper.begun()));
    model.addAttribute("ended", texts.when(paper.ended()));
    model.addAttribute("rows", paper.outcomes().stream().map(this::ended).toList());
    model.addAttribute("secrets", PageTexts.grouped(paper.secrets()));
    model.addAttribute("leaves", PageTexts.grouped(paper.tree().leaves()));
    return "retention/certificate";
  }

  private String said(Said one) {
    return one.name() + " " + one.officer() + " " + texts.when(one.at());
  }

  private Ended ended(Certificate.Outcome outcome) {
    Plan.Line line = outcome.planned();
    return new Ended(
        texts.kind(line.kind()),
        texts.act(line.act()),
        texts.months(line.months()),
        days(line),
        PageTexts.grouped(outcome.deleted()),
        PageTexts.grouped(outcome.held()),
        PageTexts.grouped(outcome.notDue()));
  }

  @GetMapping({
    "/retention/plans/{id}/certificate.zip",
    "/api/v1/retention/plans/{id}/certificate.zip"
  })
  ResponseEntity<byte[]> pack(@PathVariable long id) {
    byte[] content = retention.pack(current.get(), id).orThrow();
    String name = "certificate-" + plan(id).number() + ".zip";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
