package org.relieflink.platform.leads.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 分流：parties with hits and without a lead, opened, set aside or disputed in one go. */
@Controller
class TriagePages {
  private final Leads leads;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final LeadTexts texts;
  private final ProblemTexts problems;

  TriagePages(
      Leads leads,
      CurrentOfficer current,
      AccessTable table,
      LeadTexts texts,
      ProblemTexts problems) {
    this.leads = leads;
    this.current = current;
    this.table = table;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/leads/triage")
  String triage(Model model) {
    return shown(model, Map.of(), List.of());
  }

  private String shown(Model model, Map<String, String> typed, List<Long> picked) {
    model.addAttribute("rows", leads.unled(current.get()));
    model.addAttribute("most", Leads.MOST);
    model.addAttribute("decides", table.allows(current.get(), "POST", "/leads/triage"));
    model.addAttribute("asideReasons", leads.reasons(LeadAct.SET_ASIDE));
    model.addAttribute("disputeReasons", leads.reasons(LeadAct.DISPUTE));
    model.addAttribute("questions", leads.questions());
    model.addAttribute("typed", typed);
    model.addAttribute("picked", picked);
    return "leads/triage";
  }

  @PostMapping("/leads/triage")
  String decide(
      @RequestParam(required = false) @Nullable List<Long> party,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    List<Long> parties = party == null ? List.of() : party;
    LeadMove move = MoveForm.of(form);
    LeadMove first =
        move.act() == LeadAct.DISPUTE ? move.because(form.getOrDefault("disputeReason", "")) : move;
    Outcome<List<Long>> outcome = leads.triage(current.get(), parties, first);
    if (outcome instanceof Outcome.Refused<List<Long>> refused) {
      model.addAttribute(
          "problems", List.of(new FieldProblem("triage", problems.detail(refused.refusal()))));
      return shown(model, form, parties);
    }
    int many = outcome.orThrow().size();
    redirect.addFlashAttribute("flash", texts.say("triage.done", many, texts.act(first.act())));
    return "redirect:/leads/triage";
  }
}
