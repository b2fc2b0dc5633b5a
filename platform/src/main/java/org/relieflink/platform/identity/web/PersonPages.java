package org.relieflink.platform.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.identity.Decision;
import org.relieflink.platform.identity.DecisionKind;
import org.relieflink.platform.identity.Ground;
import org.relieflink.platform.identity.IdentityDecisions;
import org.relieflink.platform.identity.IdentityRefusal;
import org.relieflink.platform.identity.NewDecision;
import org.relieflink.platform.identity.NewUndo;
import org.relieflink.platform.identity.Pairing;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.identity.People;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.Grounds;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员档案的页面：first why, then the person; two records side by side; decisions and their undo. */
@Controller
class PersonPages {
  /** What is wrong with the days: said beside the form, over the present. */
  private static final Set<RefusalCode> PAST =
      Set.of(IdentityRefusal.DAY_NOT_YET, IdentityRefusal.DAY_UNREADABLE, IdentityRefusal.NOT_THEN);

  private final People people;
  private final IdentityDecisions decisions;
  private final PersonRecords records;
  private final Grounds grounds;
  private final PersonViews views;
  private final Quotas quotas;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ProblemTexts problems;
  private final IdentityTexts texts;

  PersonPages(
      People people,
      IdentityDecisions decisions,
      PersonRecords records,
      Grounds grounds,
      PersonViews views,
      Quotas quotas,
      CurrentOfficer current,
      AccessTable table,
      ProblemTexts problems,
      IdentityTexts texts) {
    this.people = people;
    this.decisions = decisions;
    this.records = records;
    this.grounds = grounds;
    this.views = views;
    this.quotas = quotas;
    this.current = current;
    this.table = table;
    this.problems = problems;
    this.texts = texts;
  }

  /** The present; with a day given, the past. */
  @GetMapping("/persons/{part}")
  String person(@PathVariable String part, AskedDays asked, Model model) {
    model.addAttribute("days", asked);
    return asked.empty() ? person(part, model) : past(part, asked, model);
  }

  private String past(String part, AskedDays asked, Model model) {
    Officer officer = current.get();
    Outcome<PersonFile> file = past(officer, PersonAddress.record(part), asked.read(texts.today()));
    if (!(file instanceof Outcome.Refused<PersonFile> refused)) {
      model.addAttribute("person", views.of(file.orThrow(), officer));
      return "identity/person";
    }
    if (PAST.contains(refused.refusal().code())) {
      problem(refused.refusal(), "onDay", model);
      return person(part, model);
    }
    if (refused.refusal().code() == IdentityRefusal.NOT_OPENED) {
      return ask(part, new Ground("", ""), model);
    }
    throw refused.refusal().asException();
  }

  private Outcome<PersonFile> past(Officer officer, String record, Outcome<PastDays> days) {
    return days instanceof Outcome.Refused<PastDays> unreadable
        ? Outcome.refused(unreadable.refusal().code())
        : people.readPast(officer, record, days.orThrow());
  }

  private String person(String part, Model model) {
    if (!model.containsAttribute("days")) {
      model.addAttribute("days", AskedDays.NONE);
    }
    Officer officer = current.get();
    Outcome<PersonFile> file = people.read(officer, PersonAddress.record(part));
    if (file instanceof Outcome.Refused<PersonFile> refused
        && refused.refusal().code() == IdentityRefusal.NOT_OPENED) {
      return ask(part, new Ground("", ""), model);
    }
    model.addAttribute("person", views.of(file.orThrow(), officer));
    return "identity/person";
  }

  private String ask(String part, Ground typed, Model model) {
    Officer officer = current.get();
    model.addAttribute("part", part);
    model.addAttribute("typed", typed);
    model.addAttribute(
        "purposes",
        Purpose.toChoose().stream()
            .filter(purpose -> grounds.mayLookUp(officer, purpose))
            .toList());
    quotas.left(officer).stream()
        .filter(left -> left.deed() == QuotaDeed.LOOK_UP)
        .findFirst()
        .ifPresent(left -> model.addAttribute("quota", left));
    return "identity/opening";
  }

  @PostMapping("/persons/{part}/openings")
  String open(
      @PathVariable String part,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String caseNo,
      Model model) {
    Ground ground = new Ground(purpose, caseNo);
    Outcome<Ground> opened = people.open(current.get(), PersonAddress.record(part), ground);
    if (opened instanceof Outcome.Refused<Ground> refused) {
      problem(refused.refusal(), "purpose", model);
      return ask(part, ground, model);
    }
    return "redirect:/persons/" + part;
  }

  private void problem(Refusal refusal, String field, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
  }

  @GetMapping("/persons/{part}/comparisons/{other}")
  String compare(@PathVariable String part, @PathVariable String other, Model model) {
    Officer officer = current.get();
    String left = PersonAddress.record(part);
    Outcome<Pairing> found = people.compare(officer, left, PersonAddress.record(other));
    Optional<Ground> ground = people.opened(officer, left);
    if (ground.isEmpty()) {
      return ask(part, new Ground("", ""), model);
    }
    Pairing pairing = found.orThrow();
    var titles = new PairingView.Titles(title(pairing.left()), title(pairing.right()));
    model.addAttribute(
        "pair",
        PairingView.of(pairing, titles, grounds.mask(officer, ground.get()), texts)
            .deciding(table.allows(officer, "POST", "/persons/x/decisions")));
    return "identity/pairing";
  }

  private String title(LiveRecord record) {
    String list = records.listOf(record.contractId()).map(ListFace::title).orElse("");
    return texts.say("pair.side", list, record.asOf().toString());
  }

  /** 表单。 */
  record Form(
      @Nullable String other, @Nullable String kind, @Nullable String reason, long version) {}

  @PostMapping("/persons/{part}/decisions")
  String decide(@PathVariable String part, Form form, Model model, RedirectAttributes redirect) {
    String other = PersonAddress.record(text(form.other));
    NewDecision wish =
        new NewDecision(
            kind(text(form.kind)),
            PersonAddress.record(part),
            other,
            text(form.reason),
            form.version);
    Outcome<Decision> outcome = decisions.decide(current.get(), wish);
    if (outcome instanceof Outcome.Refused<Decision> refused) {
      problem(refused.refusal(), "reason", model);
      model.addAttribute("reason", text(form.reason));
      return compare(part, PersonAddress.part(other), model);
    }
    redirect.addFlashAttribute("flash", texts.say("done." + outcome.orThrow().kind()));
    return "redirect:/persons/" + part;
  }

  static DecisionKind kind(String typed) {
    return switch (typed.toUpperCase(java.util.Locale.ROOT)) {
      case "MERGE" -> DecisionKind.MERGE;
      case "NEVER" -> DecisionKind.NEVER;
      default -> throw Refusal.of(IdentityRefusal.KIND_WRONG).asException();
    };
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** 撤销的表单。 */
  record Back(@Nullable String reason, @Nullable Long version) {
    /** No version was ever below zero. */
    long seen() {
      return version == null ? -1 : version;
    }
  }

  @PostMapping("/persons/{part}/decisions/{id}/undo")
  String undo(
      @PathVariable Map<String, String> path, Back back, Model model, RedirectAttributes redirect) {
    String part = path.getOrDefault("part", "");
    String id = path.getOrDefault("id", "");
    Outcome<Decision> outcome =
        number(id)
            .map(
                found ->
                    decisions.undo(
                        current.get(),
                        new NewUndo(
                            PersonAddress.record(part), found, text(back.reason), back.seen())))
            .orElseGet(() -> Outcome.refused(IdentityRefusal.DECISION_UNKNOWN));
    if (outcome instanceof Outcome.Refused<Decision> refused) {
      problem(refused.refusal(), "undo-reason-" + id, model);
      return person(part, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.UNDO"));
    return "redirect:/persons/" + part;
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
