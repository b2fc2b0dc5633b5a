package org.relieflink.platform.fund.web;

import java.util.List;
import java.util.UUID;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Donations;
import org.relieflink.platform.fund.DonorBook;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.UseReport;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 捐赠的页面：the register, one donor with the report, receipt and report on paper. */
@Controller
class DonorPages {
  private static final String LIST = "fund/donors";
  private static final String ONE = "fund/donor";

  private final Donations donations;
  private final DonorView view;
  private final DonorPaper paper;
  private final CurrentOfficer current;
  private final FundTexts texts;
  private final ProblemTexts problems;

  DonorPages(
      Donations donations,
      DonorView view,
      DonorPaper paper,
      CurrentOfficer current,
      FundTexts texts,
      ProblemTexts problems) {
    this.donations = donations;
    this.view = view;
    this.paper = paper;
    this.current = current;
    this.texts = texts;
    this.problems = problems;
  }

  private void keyed(Model model) {
    model.addAttribute("key", UUID.randomUUID().toString());
  }

  private void came(Model model) {
    model.addAttribute("most", Donations.MOST);
    model.addAttribute("came", donations.unnamed(current.get()).stream().map(view::came).toList());
  }

  @GetMapping("/fund/donors")
  String donors(Model model) {
    model.addAttribute("donors", donations.donors(current.get()).stream().map(view::line).toList());
    came(model);
    keyed(model);
    return LIST;
  }

  @PostMapping("/fund/donors")
  String register(
      @ModelAttribute("body") DonorApi.DonorBody body,
      @RequestParam(defaultValue = "") String key,
      Model model) {
    Outcome<Donor> made = donations.register(current.get(), key, body.donor());
    if (made instanceof Outcome.Refused<Donor> refused) {
      told("name", refused.refusal(), model);
      return donors(model);
    }
    return "redirect:/fund/donor?id=" + made.orThrow().id();
  }

  private void told(String field, Refusal refusal, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
  }

  @GetMapping("/fund/donor")
  String donor(@RequestParam(defaultValue = "0") long id, Model model) {
    var officer = current.get();
    DonorBook book = donations.find(officer, id).orThrow();
    model.addAttribute("book", view.book(book, officer));
    model.addAttribute("report", view.report(donations.report(officer, id).orThrow()));
    model.addAttribute("mostPostings", UseReport.MOST);
    came(model);
    model.addAttribute("choices", view.choices());
    keyed(model);
    return ONE;
  }

  private String after(
      Outcome<?> outcome, DonorTyped typed, Model model, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      String field = typed.form() == null ? "yuan" : typed.form();
      told(field, refused.refusal(), model);
      return donor(Math.max(0, typed.donor()), model);
    }
    redirect.addFlashAttribute("flash", texts.say("donor.done"));
    return "redirect:/fund/donor?id=" + typed.donor();
  }

  /** Pledge or gift of another donor than the page's: a slip that nothing could undo. */
  private boolean foreign(DonorTyped typed, boolean pledge) {
    DonorBook book = donations.find(current.get(), Math.max(0, typed.donor())).orThrow();
    var own =
        pledge
            ? book.pledges().stream().map(DonorBook.Pledge::id)
            : book.gifts().stream().map(DonorBook.Gift::id);
    return own.noneMatch(id -> id == typed.about());
  }

  private static <T> Outcome<T> unknown() {
    return Outcome.refused(FundRefusal.UNKNOWN);
  }

  private static String key(DonorTyped typed) {
    return Typed.text(typed.key());
  }

  @PostMapping("/fund/donor/pledge")
  String pledge(
      @ModelAttribute("typed") DonorTyped typed, Model model, RedirectAttributes redirect) {
    return after(
        donations.pledge(current.get(), key(typed), typed.newPledge()), typed, model, redirect);
  }

  @PostMapping("/fund/donor/end")
  String end(@ModelAttribute("typed") DonorTyped typed, Model model, RedirectAttributes redirect) {
    Outcome<?> outcome =
        foreign(typed, true)
            ? unknown()
            : donations.end(current.get(), typed.about(), typed.said());
    return after(outcome, typed, model, redirect);
  }

  @PostMapping("/fund/donor/gift")
  String give(@ModelAttribute("typed") DonorTyped typed, Model model, RedirectAttributes redirect) {
    return after(
        donations.give(current.get(), key(typed), typed.newGift()), typed, model, redirect);
  }

  @PostMapping("/fund/donor/say")
  String say(
      @ModelAttribute("typed") DonorTyped typed,
      @RequestParam(defaultValue = "") String step,
      Model model,
      RedirectAttributes redirect) {
    boolean confirmed = step.equals("confirm");
    Outcome<?> outcome =
        foreign(typed, false)
            ? unknown()
            : donations.say(current.get(), typed.about(), confirmed, typed.said());
    return after(outcome, typed, model, redirect);
  }

  @PostMapping("/fund/donor/tax")
  String taxed(
      @ModelAttribute("typed") DonorTyped typed, Model model, RedirectAttributes redirect) {
    Outcome<?> outcome =
        foreign(typed, false)
            ? unknown()
            : donations.taxed(current.get(), typed.about(), typed.tax());
    return after(outcome, typed, model, redirect);
  }

  @GetMapping("/fund/donor/receipt.pdf")
  ResponseEntity<byte[]> receipt(
      @RequestParam(defaultValue = "0") long id, @RequestParam(defaultValue = "0") long gift) {
    var officer = current.get();
    return paper.receipt(donations.find(officer, id).orThrow(), gift, officer);
  }

  @GetMapping("/fund/donor/report.pdf")
  ResponseEntity<byte[]> report(@RequestParam(defaultValue = "0") long id) {
    var officer = current.get();
    return paper.report(
        donations.find(officer, id).orThrow(), donations.report(officer, id).orThrow(), officer);
  }
}
