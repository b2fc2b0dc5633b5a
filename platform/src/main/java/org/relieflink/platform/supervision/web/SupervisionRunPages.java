package org.relieflink.platform.supervision.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.SupervisionReport;
import org.relieflink.platform.supervision.SupervisionReport.RuleLine;
import org.relieflink.platform.supervision.SupervisionStarted;
import org.relieflink.platform.supervision.internal.StartSupervision;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 规则目录和监督碰撞的页面。 The catalogue of rules and the runs. */
@Controller
class SupervisionRunPages {
  private static final int SHOWN = 20; // runs: about as many as a year of half-months

  private final StartSupervision start;
  private final SupervisionRuns runs;
  private final SupervisionCatalogue catalogue;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final SupervisionTexts texts;

  SupervisionRunPages(
      StartSupervision start,
      SupervisionRuns runs,
      SupervisionCatalogue catalogue,
      AccessTable table,
      CurrentOfficer current,
      ProblemTexts problems,
      SupervisionTexts texts) {
    this.start = start;
    this.runs = runs;
    this.catalogue = catalogue;
    this.table = table;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /** 一条规则。 */
  record RuleShown(
      String title, String kind, String basis, String tag, String status, String valid) {}

  /** 一次碰撞。 */
  record RunShown(
      String href,
      String when,
      String day,
      String who,
      String met,
      String unknown,
      String tag,
      String state) {}

  /** 一次碰撞里的一条规则。 */
  record LineShown(
      String title,
      String kind,
      @Nullable String href,
      String met,
      String unknown,
      String open,
      boolean unverified,
      String missing) {}

  @GetMapping("/supervision/runs")
  String runs(Model model) {
    return desk(model, List.of());
  }

  private String desk(Model model, List<FieldProblem> wrong) {
    LocalDate today = texts.today();
    model.addAttribute("problems", wrong);
    model.addAttribute("today", today.toString());
    model.addAttribute("acting", table.allows(current.get(), "POST", "/supervision/runs"));
    model.addAttribute("runs", runs.latest(SHOWN).stream().map(this::shown).toList());
    model.addAttribute("rules", catalogue.rulesOn(today).stream().map(this::shown).toList());
    model.addAttribute("catalogue", catalogue.title() + " " + catalogue.version());
    model.addAttribute("confirmed", catalogue.lastConfirmedOn().toString());
    return "supervision/runs";
  }

  private RuleShown shown(SupervisionRule rule) {
    String from = texts.say("rule.from", rule.validFrom().toString());
    return new RuleShown(
        rule.title(),
        texts.say("kind." + rule.kind().code()),
        rule.basis().stream().map(Clause::textWithStatus).collect(Collectors.joining("；")),
        rule.verified() ? "plain" : "warn",
        rule.status().label(),
        rule.validTo() == null ? from : from + " – " + rule.validTo());
  }

  private RunShown shown(SupervisionReport run) {
    return new RunShown(
        "/supervision/runs/" + run.runId(),
        texts.minute(run.startedAt()),
        run.day().toString(),
        run.startedBy(),
        SupervisionTexts.grouped(run.met()),
        SupervisionTexts.grouped(run.unknown()),
        tag(run),
        texts.say("run.state." + run.state()));
  }

  private static String tag(SupervisionReport run) {
    return switch (run.state()) {
      case "running" -> "doing";
      case "published" -> "good";
      case "cancelled" -> "todo";
      default -> "bad";
    };
  }

  @PostMapping("/supervision/runs")
  String start(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Model model) {
    Outcome<SupervisionStarted> started =
        start.start(day == null ? texts.today() : day, current.get());
    if (started instanceof Outcome.Refused<SupervisionStarted> refused) {
      return desk(model, List.of(new FieldProblem("day", problems.detail(refused.refusal()))));
    }
    return "redirect:/jobs/" + started.orThrow().jobId();
  }

  @GetMapping("/supervision/runs/{id}")
  String run(@PathVariable long id, Model model) {
    SupervisionReport run =
        runs.find(id).orElseThrow(() -> Refusal.of(SupervisionRefusal.RUN_UNKNOWN).asException());
    model.addAttribute("run", shown(run));
    model.addAttribute("number", Long.toString(id));
    model.addAttribute("job", run.ended() ? null : run.jobId());
    model.addAttribute("published", run.published());
    model.addAttribute("took", took(run));
    model.addAttribute("records", SupervisionTexts.grouped(run.records()));
    model.addAttribute("asked", SupervisionTexts.grouped(run.asked()));
    model.addAttribute("lines", run.rules().stream().map(this::line).toList());
    model.addAttribute("asOf", new TreeMap<>(run.asOf()));
    model.addAttribute("engine", texts.say("run.engine", run.catalogueVersion(), run.modelId()));
    return "supervision/run";
  }

  private String took(SupervisionReport run) {
    Instant end = run.finishedAt();
    return end == null
        ? ""
        : texts.say("seconds", Duration.between(run.startedAt(), end).toSeconds() + "");
  }

  private LineShown line(RuleLine line) {
    boolean any = line.met() + line.unknown() > 0;
    Map<Boolean, String> view = Map.of(true, "", false, "&view=unsettled");
    return new LineShown(
        line.title(),
        texts.say("kind." + line.kind()),
        any ? "/supervision?rule=" + line.rule() + view.getOrDefault(line.met() > 0, "") : null,
        SupervisionTexts.grouped(line.met()),
        SupervisionTexts.grouped(line.unknown()),
        SupervisionTexts.grouped(line.open()),
        line.status().equals("unverified") || line.status().equals("example"),
        String.join("、", line.missing()));
  }
}
