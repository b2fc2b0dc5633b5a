package org.relieflink.platform.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.FactsFile;
import org.relieflink.law.RulePack;
import org.relieflink.law.WhatIf;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.FairnessGauge;
import org.relieflink.platform.opinion.LikeReason;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SaveAmount;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 救助金额页：calculate, try other multiples, save a proposal. */
@Controller
class AmountPages {
  private static final int WHAT_IF_LINES = 6; // more is a table, not a hint

  private static final String REASON = "like-reason";

  private final Opinions opinions;
  private final SaveAmount saveAmount;
  private final FairnessGauge gauge;
  private final ShownCandidates shown;
  private final ShownPayments plans;
  private final SavedLines lines;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final Words words;

  AmountPages(
      Opinions opinions,
      SaveAmount saveAmount,
      FairnessGauge gauge,
      ShownCandidates shown,
      ShownPayments plans,
      SavedLines lines,
      AccessTable table,
      CurrentOfficer current,
      Words words) {
    this.opinions = opinions;
    this.saveAmount = saveAmount;
    this.gauge = gauge;
    this.shown = shown;
    this.plans = plans;
    this.lines = lines;
    this.table = table;
    this.current = current;
    this.words = words;
  }

  @GetMapping("/opinion/{id}/amount")
  ModelAndView show(@PathVariable long id) {
    Candidate candidate = shown.get(id);
    FactsFile file = candidate.version().file();
    return page(candidate, file, ChoicesForm.typed(file.choices()), List.of());
  }

  /** Shows what other multiples would give; saves nothing. */
  @PostMapping("/opinion/{id}/amount/trial")
  ModelAndView trial(@PathVariable long id, @RequestParam Map<String, String> typed) {
    Candidate candidate = shown.get(id);
    Fields fields = new Fields(typed, words);
    FactsFile file = chosen(candidate, fields);
    ModelAndView page = page(candidate, file, typed, fields.problems());
    page.addObject("trial", true);
    return page;
  }

  /** Saves the choices and the proposal; both are added, nothing is overwritten. */
  @PostMapping("/opinion/{id}/amount")
  ModelAndView save(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
    Candidate candidate = shown.get(id);
    Fields fields = new Fields(typed, words);
    FactsFile file = chosen(candidate, fields);
    String reason = fields.text(REASON);
    if (fields.problems().isEmpty()
        && opinions.calculate(file) instanceof Outcome.Done<AmountProposal> done) {
      reasonWanted(candidate, done.value(), reason)
          .ifPresent(key -> fields.problem(REASON, key, LikeReason.LONGEST));
    }
    if (!fields.problems().isEmpty()
        || opinions.calculate(file) instanceof Outcome.Refused<AmountProposal>) {
      return page(candidate, file, typed, fields.problems());
    }
    SavedProposal proposal =
        saveAmount.save(
            new SaveAmount.Chosen(id, fields.whole("base"), file, reason), current.get());
    flash.addFlashAttribute(
        "flash", words.say("amount.saved", new Fen(proposal.amountFen()).yuanText()));
    return new ModelAndView("redirect:/opinion/" + id + "/amount");
  }

  /** What is wrong with the reason, as a key of the texts. */
  private Optional<String> reasonWanted(
      Candidate candidate, AmountProposal proposal, String reason) {
    boolean outside =
        proposal.outcome() == AmountProposal.Outcome.PROPOSED
            && gauge
                .of(candidate, proposal, current.get())
                .outside(proposal.amountFen())
                .isPresent();
    return LikeReason.wrong(reason, outside)
        .map(
            refusal ->
                refusal.code() == OpinionRefusal.LIKE_REASON_MISSING
                    ? "like.reason.missing"
                    : "like.reason.unusable");
  }

  private FactsFile chosen(Candidate candidate, Fields fields) {
    FactsFile base = candidate.version().file();
    String officer = current.get().displayName();
    return new FactsFile(base.facts(), ChoicesForm.read(fields, base, officer));
  }

  private ModelAndView page(
      Candidate candidate, FactsFile file, Map<String, String> typed, List<FieldProblem> earlier) {
    ModelAndView page = new ModelAndView("opinion/amount");
    page.addObject("wrong", Set.of());
    Outcome<AmountProposal> answer = opinions.calculate(file);
    boolean usable =
        earlier.stream().allMatch(problem -> problem.field().equals(REASON))
            && answer instanceof Outcome.Done<AmountProposal>;
    if (!earlier.isEmpty() || !usable) {
      page.setStatus(HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_CONTENT.value()));
      List<FieldProblem> problems = problems(answer, earlier);
      page.addObject("problems", problems);
      page.addObject(
          "wrong", problems.stream().map(FieldProblem::field).collect(Collectors.toSet()));
      answer = usable ? answer : opinions.calculate(candidate.version().file());
    }
    page.addObject("head", OpinionView.Head.of(candidate));
    page.addObject("writes", table.allows(current.get(), "POST", "/opinion"));
    page.addObject("typed", typed);
    List<SavedProposal> saved = opinions.proposals(candidate.id());
    page.addObject("saved", saved.stream().map(lines::of).toList());
    page.addObject(
        "parts",
        saved.stream().findFirst().flatMap(latest -> plans.tables(candidate, latest)).orElse(null));
    page.addObject("trial", false);
    page.addObject("view", null);
    if (answer instanceof Outcome.Done<AmountProposal> done) {
      proposal(page, candidate, done.value());
    }
    return page;
  }

  private static List<FieldProblem> problems(
      Outcome<AmountProposal> answer, List<FieldProblem> earlier) {
    if (!earlier.isEmpty() || !(answer instanceof Outcome.Refused<AmountProposal> refused)) {
      return earlier;
    }
    return refused.refusal().fields();
  }

  private void proposal(ModelAndView page, Candidate candidate, AmountProposal proposal) {
    page.addObject("view", view(candidate, proposal));
    page.addObject(
        "like", FairnessView.of(gauge.of(candidate, proposal, current.get()), proposal, words));
    RulePack pack = opinions.pack(candidate.version().file()).orElseThrow();
    page.addObject(
        "whatIf",
        WhatIf.of(proposal, pack).stream()
            .limit(WHAT_IF_LINES)
            .map(
                one ->
                    words.say("amount.whatIf", one.change(), new Fen(one.amountFen()).yuanText()))
            .toList());
    page.addObject(
        "principal",
        candidate.version().file().facts().matter().fault().code().equals("principal"));
  }

  private AmountView view(Candidate candidate, AmountProposal proposal) {
    RulePack pack = opinions.packOf(proposal).orElseThrow();
    return AmountView.of(candidate, proposal, pack, words);
  }
}
