package org.relieflink.platform.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Replay;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.opinion.PaymentParts;
import org.relieflink.platform.opinion.PaymentPlan;
import org.relieflink.platform.opinion.Payments;
import org.relieflink.platform.opinion.SavedPayment;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 怎样发页：divide the amount of the latest saved proposal; try first, then save. */
@Controller
class PaymentPages {
  private final Payments payments;
  private final ShownPayments plans;
  private final ShownCandidates shown;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final Words words;

  PaymentPages(
      Payments payments,
      ShownPayments plans,
      ShownCandidates shown,
      AccessTable table,
      CurrentOfficer current,
      Words words) {
    this.payments = payments;
    this.plans = plans;
    this.shown = shown;
    this.table = table;
    this.current = current;
    this.words = words;
  }

  @GetMapping("/opinion/{id}/payment")
  ModelAndView show(@PathVariable long id) {
    Candidate candidate = shown.get(id);
    ModelAndView page = page(candidate, Map.of(), List.of());
    Optional<SavedProposal> proposal = payments.divisible(id);
    proposal
        .flatMap(one -> plans.latest(candidate, one))
        .ifPresent(
            saved -> {
              page.addObject("typed", PaymentForm.typed(saved.plan()));
              parts(page, payments.parts(proposal.orElseThrow(), saved));
              page.addObject("savedBy", savedBy(saved));
            });
    return page;
  }

  private String savedBy(SavedPayment saved) {
    return words.say("pay.savedBy", saved.officerName(), Words.time(saved.savedAt()));
  }

  /** Divides as typed; saves nothing. */
  @PostMapping("/opinion/{id}/payment/trial")
  ModelAndView trial(@PathVariable long id, @RequestParam Map<String, String> typed) {
    Candidate candidate = shown.get(id);
    SavedProposal proposal = proposal(id);
    Fields fields = new Fields(typed, words);
    PaymentPlan plan = new PaymentForm(fields).read();
    ModelAndView page = page(candidate, typed, fields.problems());
    if (fields.problems().isEmpty()) {
      parts(page, payments.parts(proposal, plan));
      page.addObject("trial", true);
    }
    return page;
  }

  /** Saves it when every part can be made so; else shows why not. */
  @PostMapping("/opinion/{id}/payment")
  ModelAndView save(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
    Candidate candidate = shown.get(id);
    SavedProposal proposal = proposal(id);
    Fields fields = new Fields(typed, words);
    PaymentPlan plan = new PaymentForm(fields).read();
    boolean sound =
        fields.problems().isEmpty()
            && payments.parts(proposal, plan).map(PaymentParts::sound).orElse(false);
    if (!sound) {
      ModelAndView page = page(candidate, typed, fields.problems());
      page.setStatus(HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_CONTENT.value()));
      if (fields.problems().isEmpty()) {
        parts(page, payments.parts(proposal, plan));
      }
      return page;
    }
    payments.save(id, fields.whole("proposal"), plan, current.get()).orThrow();
    flash.addFlashAttribute("flash", words.say("pay.saved"));
    return new ModelAndView("redirect:/opinion/" + id + "/payment");
  }

  private SavedProposal proposal(long id) {
    return payments
        .divisible(id)
        .orElseThrow(() -> Refusal.of(OpinionRefusal.NOTHING_TO_DIVIDE).asException());
  }

  private ModelAndView page(
      Candidate candidate, Map<String, String> typed, List<FieldProblem> problems) {
    ModelAndView page = new ModelAndView("opinion/payment");
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_CONTENT.value()));
    }
    page.addObject("head", OpinionView.Head.of(candidate));
    page.addObject("writes", table.allows(current.get(), "POST", "/opinion"));
    page.addObject("proposal", payments.divisible(candidate.id()).map(Line::of).orElse(null));
    page.addObject("typed", typed);
    page.addObject("problems", problems);
    page.addObject(
        "wrong",
        problems.stream()
            .collect(Collectors.toMap(FieldProblem::field, FieldProblem::sentence, (a, b) -> a)));
    page.addObject("lines", IntStream.range(0, PaymentForm.LINES).boxed().toList());
    page.addObject("levels", IntStream.range(0, PaymentForm.LEVELS).boxed().toList());
    page.addObject("parts", null);
    page.addObject("undivided", false);
    page.addObject("again", again(candidate.id()));
    page.addObject("savedBy", "");
    page.addObject("trial", false);
    return page;
  }

  /** As tables; none are there when the proposal computes no more as it was saved. */
  private void parts(ModelAndView page, Optional<PaymentParts> parts) {
    page.addObject("parts", parts.map(one -> PartsView.of(one, words)).orElse(null));
    page.addObject("undivided", parts.isEmpty());
  }

  /** What to say where the proposal no longer computes as it was saved; empty where it does. */
  private String again(long id) {
    return payments
        .divisible(id)
        .map(payments::replay)
        .filter(verdict -> verdict != Replay.Verdict.SAME)
        .map(Replay.Verdict::sentence)
        .orElse("");
  }

  /** 要分的那一份建议。 */
  record Line(long id, String amount, String capitals) {
    static Line of(SavedProposal proposal) {
      Fen amount = new Fen(proposal.amountFen());
      return new Line(proposal.id(), amount.yuanText(), amount.capitals());
    }
  }
}
