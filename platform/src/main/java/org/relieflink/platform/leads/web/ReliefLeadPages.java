package org.relieflink.platform.leads.web;

import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.HandlerAudit;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 线索的页面：the list, one lead and its acts, the coverage. */
@Controller
class ReliefLeadPages {
  private final Leads leads;
  private final HandlerAudit audit;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ShownLeads shown;
  private final LeadAtHand hand;
  private final LeadTexts texts;
  private final ProblemTexts problems;

  ReliefLeadPages(
      Leads leads,
      HandlerAudit audit,
      CurrentOfficer current,
      AccessTable table,
      ShownLeads shown,
      LeadAtHand hand,
      LeadTexts texts,
      ProblemTexts problems) {
    this.leads = leads;
    this.audit = audit;
    this.current = current;
    this.table = table;
    this.shown = shown;
    this.hand = hand;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/leads")
  String list(
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String caseNo,
      Model model) {
    LeadView chosen = LeadView.of(view);
    model.addAttribute("tabs", shown.tabs(current.get(), chosen));
    model.addAttribute("view", chosen.code());
    model.addAttribute("caseNo", caseNo);
    model.addAttribute(
        "lines", leads.list(current.get(), chosen, caseNo).stream().map(shown::line).toList());
    model.addAttribute("most", Leads.MOST);
    model.addAttribute("brings", table.allows(current.get(), "GET", "/leads/new"));
    return "leads/leads";
  }

  @GetMapping("/leads/{id}")
  String show(@PathVariable long id, Model model) {
    return show(hand.read(id), model);
  }

  private String show(Lead lead, Model model) {
    model.addAttribute("lead", shown.whole(current.get(), lead));
    return "leads/lead";
  }

  @PostMapping("/leads/{id}/works")
  String work(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    Officer officer = hand.acting(id, Deed.WRITE);
    return done(id, leads.act(officer, id, MoveForm.of(form, false)), model, redirect);
  }

  @PostMapping("/leads/{id}/decisions")
  String decide(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    Officer officer = hand.acting(id, Deed.DECIDE);
    LeadMove move = MoveForm.of(form, true);
    Outcome<Lead> outcome =
        move.act() == LeadAct.MATCH
            ? leads.match(officer, id, form.getOrDefault("partyNo", ""), move)
            : leads.act(officer, id, move);
    return done(id, outcome, model, redirect);
  }

  /** What was wrong with the words stands above the form; anything else is a page of its own. */
  private String done(long id, Outcome<Lead> outcome, Model model, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<Lead> refused) {
      Refusal no = refused.refusal();
      if (no.code().equals(LeadsRefusal.UNKNOWN)) {
        throw no.asException();
      }
      model.addAttribute("problems", List.of(new FieldProblem("acts", problems.detail(no))));
      return show(hand.read(id), model);
    }
    Lead lead = outcome.orThrow();
    redirect.addFlashAttribute("flash", texts.say("flash", texts.act(lead.last().act())));
    return "redirect:/leads/" + id;
  }

  @GetMapping("/leads/coverage")
  String coverage(Model model) {
    model.addAttribute("rows", leads.coverage(current.get()));
    model.addAttribute("own", current.get().unit().place());
    model.addAttribute("handlers", audit.byHandler(current.get()));
    return "leads/coverage";
  }
}
