package org.relieflink.platform.transfer.web;

import java.util.List;
import java.util.UUID;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferCatalog.Department;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.transfer.Transfers.Prepared;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 新移送的页面：what is known already is filled in; departments and what each is asked for are ticked. */
@Controller
class NewTransferPages {
  private final Transfers transfers;
  private final TransferCatalog catalog;
  private final TransferAtHand hand;
  private final TransferViews views;
  private final TransferTexts texts;
  private final ProblemTexts problems;

  NewTransferPages(
      Transfers transfers,
      TransferCatalog catalog,
      TransferAtHand hand,
      TransferViews views,
      TransferTexts texts,
      ProblemTexts problems) {
    this.transfers = transfers;
    this.catalog = catalog;
    this.hand = hand;
    this.views = views;
    this.texts = texts;
    this.problems = problems;
  }

  /** 一个部门和可以请它做的。 */
  record Offer(String line, String title, String fields, List<Help> helps) {}

  /** 一项帮扶。 */
  record Help(String value, String title, boolean chosen) {}

  @GetMapping("/transfers/new")
  String form(@RequestParam(defaultValue = "") String subject, Model model) {
    NewTransferForm.Named named = NewTransferForm.named(subject);
    if (named.kind().isEmpty()) {
      return "transfer/choose";
    }
    Prepared prepared = transfers.prepare(hand.officer(), named.kind(), named.id()).orThrow();
    boolean letter = !prepared.subject().inPool();
    return form(
        new NewTransferForm(
            subject,
            List.of(),
            letter ? "yes" : null,
            null,
            "",
            "",
            known(prepared),
            "",
            "",
            "",
            UUID.randomUUID().toString()),
        prepared,
        model);
  }

  /** What is known may tell the case: of a minor it is written anew. */
  private static String known(Prepared prepared) {
    return prepared.dataClass() == DataClass.ORDINARY ? prepared.subject().known() : "";
  }

  private String form(NewTransferForm form, Prepared prepared, Model model) {
    boolean sexual = "yes".equals(form.sexual());
    DataClass dataClass = sexual ? DataClass.SEXUAL : prepared.dataClass();
    NewTransferForm.Named named = NewTransferForm.named(form.subject());
    model.addAttribute("form", form);
    model.addAttribute("who", prepared);
    model.addAttribute("ordinary", dataClass == DataClass.ORDINARY);
    model.addAttribute("dataClass", texts.say("class." + dataClass));
    model.addAttribute(
        "offers",
        catalog.departments(dataClass).stream().map(one -> offer(one, dataClass, form)).toList());
    model.addAttribute(
        "earlier",
        transfers.ofSubject(hand.officer(), named.kind(), named.id()).stream()
            .map(one -> views.head(TransferSide.SENDER, one))
            .toList());
    return "transfer/new";
  }

  private Offer offer(Department one, DataClass dataClass, NewTransferForm form) {
    String fields =
        String.join(
            texts.say("comma"),
            catalog.fields(one.line(), dataClass).stream().sorted().map(texts::field).toList());
    List<Help> helps =
        catalog.helps().stream()
            .filter(help -> help.lines().contains(one.line()))
            .map(help -> help(one.line() + "/" + help.id(), help.title(), form))
            .toList();
    return new Offer(one.line(), one.title(), fields, helps);
  }

  private static Help help(String value, String title, NewTransferForm form) {
    return new Help(value, title, form.chosen().contains(value));
  }

  @PostMapping("/transfers")
  String draft(@ModelAttribute NewTransferForm form, Model model, RedirectAttributes redirect) {
    NewTransferForm.Named named = NewTransferForm.named(form.subject());
    Prepared prepared = transfers.prepare(hand.officer(), named.kind(), named.id()).orThrow();
    Outcome<List<Transfer>> outcome = transfers.draft(hand.officer(), form.wanted());
    if (outcome instanceof Outcome.Refused<List<Transfer>> refused) {
      Refusal no = refused.refusal();
      model.addAttribute("problems", List.of(new FieldProblem(field(no), problems.detail(no))));
      return form(form, prepared, model);
    }
    List<Transfer> made = outcome.orThrow();
    redirect.addFlashAttribute("flash", texts.say("new.done", made.size()));
    return made.size() == 1
        ? "redirect:/transfers/" + made.get(0).id()
        : "redirect:/transfers?view=to_sign";
  }

  private static String field(Refusal refusal) {
    return switch ((TransferRefusal) refusal.code()) {
      case WORDS_MISSING, WORDS_TOO_LONG, WORDS_UNREADABLE, WORDS_WITH_NUMBER, CASE_WORDS ->
          "hardship";
      case SEXUAL_UNSAID -> "sexual-yes";
      case CONTACT_UNUSABLE -> "contact";
      case FACTS_NOT_ALLOWED -> "caseFacts";
      default -> "departments";
    };
  }
}
