package org.relieflink.platform.fund.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Handovers;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.Payments.Form;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.Payments.Taking;
import org.relieflink.platform.fund.Statements;
import org.relieflink.platform.fund.Statements.Standing;
import org.relieflink.platform.fund.Statements.Taken;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 付款的页面：what can be paid, batches, the bank's statements and what differs. */
@Controller
class BatchPages {
  private static final String PAGE = "fund/payments";

  private final Payments payments;
  private final Handovers handovers;
  private final Statements statements;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final BatchView view;
  private final PaperShelf papers;
  private final FundTexts texts;
  private final ProblemTexts problems;

  BatchPages(
      Payments payments,
      Handovers handovers,
      Statements statements,
      CurrentOfficer current,
      AccessTable table,
      BatchView view,
      PaperShelf papers,
      FundTexts texts,
      ProblemTexts problems) {
    this.payments = payments;
    this.handovers = handovers;
    this.statements = statements;
    this.current = current;
    this.table = table;
    this.view = view;
    this.papers = papers;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/fund/payments")
  String show(Model model) {
    var officer = current.get();
    model.addAttribute("ready", payments.payable(officer).stream().map(view::ready).toList());
    model.addAttribute("batches", payments.batches(officer).stream().map(view::line).toList());
    model.addAttribute("accounts", payments.accounts(officer).stream().map(view::account).toList());
    model.addAttribute("match", view.match(statements.standing(officer)));
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("writes", table.allows(officer, "POST", "/fund/payments"));
    return PAGE;
  }

  private String refused(String field, Refusal refusal, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
    return show(model);
  }

  @PostMapping("/fund/payments")
  String create(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(required = false) @Nullable List<Long> commitments,
      Model model) {
    Outcome<PayBatch> made =
        payments.create(current.get(), key, commitments == null ? List.of() : commitments);
    return made instanceof Outcome.Refused<PayBatch> refused
        ? refused("ready", refused.refusal(), model)
        : "redirect:/fund/batch?id=" + made.orThrow().id();
  }

  @PostMapping("/fund/payments/account")
  String account(
      @ModelAttribute PaymentApi.Account account, Model model, RedirectAttributes redirect) {
    Outcome<SpecialAccount> opened = payments.openAccount(current.get(), account.account());
    if (opened instanceof Outcome.Refused<SpecialAccount> refused) {
      return refused("bank", refused.refusal(), model);
    }
    redirect.addFlashAttribute("flash", texts.say("pay.account.done", opened.orThrow().bank()));
    return "redirect:/fund/payments";
  }

  @PostMapping("/fund/payments/statement")
  String take(@RequestParam("file") MultipartFile file, Model model, RedirectAttributes redirect)
      throws IOException {
    Outcome<Taken> taken = statements.take(current.get(), file.getBytes());
    if (taken instanceof Outcome.Refused<Taken> refused) {
      return refused("file", refused.refusal(), model);
    }
    Taken done = taken.orThrow();
    redirect.addFlashAttribute(
        done.differences() == 0 ? "flash" : "flashWarn",
        texts.say("pay.taken", done.number(), done.lines(), done.booked(), done.differences()));
    return "redirect:/fund/payments";
  }

  @PostMapping("/fund/payments/difference")
  String settle(@ModelAttribute PaymentApi.Line line, Model model, RedirectAttributes redirect) {
    Outcome<Standing> settled = statements.settle(current.get(), line.settling());
    if (settled instanceof Outcome.Refused<Standing> refused) {
      return refused("differences", refused.refusal(), model);
    }
    redirect.addFlashAttribute("flash", texts.say("pay.settled"));
    return "redirect:/fund/payments";
  }

  @GetMapping("/fund/batch")
  String batch(@RequestParam long id, Model model) {
    return batch(payments.find(current.get(), id).orThrow(), model);
  }

  private String batch(PayBatch batch, Model model) {
    var officer = current.get();
    model.addAttribute("batch", view.whole(batch));
    model.addAttribute("papers", papers.of(officer, batch));
    boolean writes = table.allows(officer, "POST", "/fund/payments");
    model.addAttribute("writes", writes);
    model.addAttribute("releases", writes && !batch.maker().equals(officer.staffNumber()));
    return "fund/batch";
  }

  /** The page of a batch with what was refused there. */
  String refused(long batch, String field, Refusal refusal, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
    return batch(batch, model);
  }

  private String after(Outcome<PayBatch> outcome, long batch, Model model) {
    if (outcome instanceof Outcome.Refused<PayBatch> refused) {
      return refused(batch, "acts", refused.refusal(), model);
    }
    return "redirect:/fund/batch?id=" + outcome.orThrow().id();
  }

  @PostMapping("/fund/batch/say")
  String say(@ModelAttribute PaymentApi.Word word, @RequestParam long batch, Model model) {
    return after(payments.say(current.get(), word.said()), batch, model);
  }

  @PostMapping("/fund/batch/handed")
  String hand(@ModelAttribute PaymentApi.Handing body, @RequestParam long batch, Model model) {
    model.addAttribute("typed", body);
    return after(handovers.hand(current.get(), body.handed()), batch, model);
  }

  @PostMapping("/fund/batch/release")
  String release(@RequestParam long batch, Model model) {
    return after(payments.release(current.get(), batch), batch, model);
  }

  @PostMapping("/fund/batch/go-on")
  String goOn(@RequestParam long batch, Model model) {
    return after(payments.goOn(current.get(), batch), batch, model);
  }

  @PostMapping("/fund/batch/drop")
  String drop(@RequestParam long batch, Model model) {
    return after(payments.drop(current.get(), batch), batch, model);
  }

  @GetMapping("/fund/batch/file")
  ResponseEntity<byte[]> file(
      @RequestParam long batch,
      @RequestParam(defaultValue = "CSV") Form form,
      @RequestParam(defaultValue = "") String words) {
    return Sent.file(payments.file(current.get(), batch, new Taking(form, words)).orThrow());
  }
}
