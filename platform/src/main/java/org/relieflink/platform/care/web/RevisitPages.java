package org.relieflink.platform.care.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.care.Visit;
import org.relieflink.platform.care.VisitOutcome;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 回访的页面：whom to look at again by deadline, one case with its visits and a form. */
@Controller
class RevisitPages {
  private final Revisits revisits;
  private final ReliefCases cases;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ShownRevisits shown;
  private final CareTexts texts;
  private final ProblemTexts problems;

  RevisitPages(
      Revisits revisits,
      ReliefCases cases,
      CurrentOfficer current,
      AccessTable table,
      ShownRevisits shown,
      CareTexts texts,
      ProblemTexts problems) {
    this.revisits = revisits;
    this.cases = cases;
    this.current = current;
    this.table = table;
    this.shown = shown;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/revisits")
  String list(@RequestParam(defaultValue = "") String view, Model model) {
    boolean all = view.equals("all");
    List<Followed> found = revisits.list(current.get());
    List<Followed> due = found.stream().filter(one -> one.due().isPresent()).toList();
    model.addAttribute("all", all);
    model.addAttribute("dueCount", due.size());
    model.addAttribute("allCount", found.size());
    model.addAttribute("lines", (all ? found : due).stream().map(shown::line).toList());
    return "care/revisits";
  }

  private ReliefCase read(long id) {
    return cases
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(CareRefusal.UNKNOWN).asException());
  }

  @GetMapping("/revisits/{id}")
  String show(
      @PathVariable long id, @RequestParam(defaultValue = "0") String corrects, Model model) {
    Map<String, String> typed =
        revisits
            .find(current.get(), id)
            .flatMap(one -> standing(one, corrects))
            .map(RevisitPages::typed)
            .orElse(Map.of());
    return show(id, typed, model);
  }

  private static Optional<Visit> standing(Followed one, String id) {
    return one.visits().stream()
        .filter(it -> !it.corrected() && Long.toString(it.id()).equals(id))
        .findFirst();
  }

  /** A correction begins with what is there. */
  private static Map<String, String> typed(Visit one) {
    return Map.of(
        "corrects", ShownRevisits.number(one.id()),
        "on", one.on().toString(),
        "way", one.way(),
        "outcome", one.outcome(),
        "living", one.living(),
        "next", one.next());
  }

  private String show(long id, Map<String, String> typed, Model model) {
    Officer officer = current.get();
    ReliefCase one = read(id);
    model.addAttribute("one", shown.whole(officer, one));
    model.addAttribute("typed", typed);
    model.addAttribute("ways", revisits.ways());
    model.addAttribute("outcomes", revisits.outcomes());
    model.addAttribute("today", texts.today().toString());
    model.addAttribute("writes", table.allows(officer, "POST", "/revisits/{id}"));
    model.addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()));
    return "care/revisit";
  }

  @PostMapping("/revisits/{id}")
  String record(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    var visit = VisitForm.visit(form, form.getOrDefault("key", ""));
    Outcome<Followed> done = revisits.record(current.get(), id, visit);
    if (done instanceof Outcome.Refused<Followed> refused) {
      return refused(id, form, refused.refusal(), model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash", done.orThrow().one().number()));
    return "redirect:" + next(id, visit.outcome());
  }

  /** Who needs departments goes on to them at once. */
  private String next(long id, String outcome) {
    boolean transfer =
        revisits.outcome(outcome).filter(VisitOutcome::transfer).isPresent()
            && table.allows(current.get(), "GET", "/transfers/new");
    return transfer ? "/transfers/new?subject=RELIEF_CASE-" + id : "/revisits/" + id;
  }

  private String refused(long id, Map<String, String> form, Refusal no, Model model) {
    if (no.code().equals(CareRefusal.UNKNOWN) || no.code().equals(CareRefusal.NOT_FOR_ROLE)) {
      throw no.asException();
    }
    String field =
        no.code().equals(CareRefusal.DAY_UNUSABLE)
            ? "on"
            : no.code().equals(CareRefusal.CHOICE_MISSING) ? "outcome" : "living";
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(no))));
    Map<String, String> typed = new HashMap<>(form);
    if (no.code().equals(CareRefusal.KEY_REUSED)) {
      typed.remove("key"); // the next try is another visit
    }
    return show(id, typed, model);
  }
}
