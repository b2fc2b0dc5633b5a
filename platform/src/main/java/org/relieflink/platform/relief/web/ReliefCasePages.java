package org.relieflink.platform.relief.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.NewReliefCase;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案件的页面：my turn and the lists, registering, one case and its acts. */
@Controller
class ReliefCasePages {
  private final ReliefCases cases;
  private final Leads leads;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ShownCases shown;
  private final CaseAtHand hand;
  private final CaseTexts texts;
  private final ProblemTexts problems;

  ReliefCasePages(
      ReliefCases cases,
      Leads leads,
      CurrentOfficer current,
      AccessTable table,
      ShownCases shown,
      CaseAtHand hand,
      CaseTexts texts,
      ProblemTexts problems) {
    this.cases = cases;
    this.leads = leads;
    this.current = current;
    this.table = table;
    this.shown = shown;
    this.hand = hand;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String caseNo,
      Model model) {
    ReliefView chosen = ReliefView.of(view);
    model.addAttribute("tabs", shown.tabs(current.get(), chosen));
    model.addAttribute("view", chosen.code());
    model.addAttribute("caseNo", caseNo);
    model.addAttribute(
        "lines", cases.list(current.get(), chosen, caseNo).stream().map(shown::line).toList());
    model.addAttribute("most", ReliefCases.MOST);
    model.addAttribute("registers", table.allows(current.get(), "GET", "/cases/new"));
    return "relief/cases";
  }

  /** 等着立案的一条线索：what is known already, with where it comes from. */
  record Waiting(long id, String number, String person, String caseNo, String source) {}

  @GetMapping("/cases/new")
  String form(Model model) {
    return form(Map.of(), model);
  }

  private String form(Map<String, String> typed, Model model) {
    model.addAttribute("waiting", waiting());
    model.addAttribute("groups", cases.choices(ReliefCases.Kind.GROUP));
    model.addAttribute("typed", typed);
    model.addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()));
    return "relief/new";
  }

  /**
   * Leads that were handed on, of the own office; those that have a case are refused, not hidden.
   */
  private List<Waiting> waiting() {
    Officer officer = current.get();
    return table.allows(officer, "GET", "/leads")
        ? leads.list(officer, LeadView.HANDED, "").stream()
            .filter(lead -> lead.whose().unit().equals(officer.unit()))
            .map(this::waiting)
            .toList()
        : List.of();
  }

  private Waiting waiting(Lead lead) {
    return new Waiting(
        lead.id(),
        lead.number(),
        lead.masked(),
        lead.caseNo(),
        texts.say("new.lead.source", lead.number(), texts.day(lead.last().at()).toString()));
  }

  @PostMapping("/cases")
  String register(
      @RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
    Outcome<ReliefCase> made = cases.register(current.get(), wanted(form));
    if (made instanceof Outcome.Refused<ReliefCase> refused) {
      model.addAttribute("problems", problem(refused.refusal()));
      return form(form, model);
    }
    ReliefCase one = made.orThrow();
    redirect.addFlashAttribute("flash", texts.say("registered", one.number()));
    return "redirect:/cases/" + one.id();
  }

  private static NewReliefCase wanted(Map<String, String> form) {
    String lead = form.getOrDefault("leadId", "");
    return new NewReliefCase(
        lead.matches("[0-9]{1,15}") ? Long.parseLong(lead) : 0,
        form.getOrDefault("partyNo", ""),
        form.getOrDefault("caseNo", ""),
        form.getOrDefault("name", ""),
        form.getOrDefault("number", ""),
        form.containsKey("urgent"),
        groups(form),
        form.getOrDefault("key", ""),
        form.getOrDefault("matter", ""));
  }

  private static Set<String> groups(Map<String, String> form) {
    return form.keySet().stream()
        .filter(name -> name.startsWith("group-"))
        .map(name -> name.substring("group-".length()))
        .collect(Collectors.toSet());
  }

  private List<FieldProblem> problem(Refusal no) {
    return List.of(new FieldProblem("acts", problems.detail(no)));
  }

  @GetMapping("/cases/{id}")
  String show(@PathVariable long id, Model model) {
    return show(hand.read(id), model);
  }

  private String show(ReliefCase one, Model model) {
    model.addAttribute("one", shown.whole(current.get(), one));
    model.addAttribute("reliefCase", one); // for what later capabilities show of it
    return "relief/case";
  }

  @PostMapping("/cases/{id}/works")
  String work(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    Officer officer = hand.acting(id, Deed.WRITE);
    return done(id, cases.act(officer, id, MoveOfCase.of(form, Deed.WRITE)), model, redirect);
  }

  @PostMapping("/cases/{id}/decisions")
  String decide(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    Officer officer = hand.acting(id, Deed.DECIDE);
    return done(id, cases.act(officer, id, MoveOfCase.of(form, Deed.DECIDE)), model, redirect);
  }

  /** What was wrong stands above the page as it is now; what is not there is a page of its own. */
  private String done(
      long id, Outcome<ReliefCase> outcome, Model model, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<ReliefCase> refused) {
      Refusal no = refused.refusal();
      if (no.code().equals(ReliefRefusal.UNKNOWN)) {
        throw no.asException();
      }
      model.addAttribute("problems", problem(no));
      return show(hand.read(id), model);
    }
    ReliefCase one = outcome.orThrow();
    redirect.addFlashAttribute("flash", texts.say("flash", texts.act(one.last().act())));
    return "redirect:/cases/" + id;
  }
}
