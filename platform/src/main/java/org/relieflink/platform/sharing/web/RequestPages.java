package org.relieflink.platform.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Fact;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 问的一边的页面：the list, a new request, one request. */
@Controller
class RequestPages {
  private final Requests requests;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final AccessTable table;
  private final RequestList list;
  private final RequestView view;
  private final SharingTexts texts;

  RequestPages(
      Requests requests,
      CurrentOfficer current,
      ProblemTexts problems,
      AccessTable table,
      RequestList list,
      RequestView view,
      SharingTexts texts) {
    this.requests = requests;
    this.current = current;
    this.problems = problems;
    this.table = table;
    this.list = list;
    this.view = view;
    this.texts = texts;
  }

  @GetMapping("/requests")
  String list(
      @RequestParam(defaultValue = "open") String view,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    list.fill(model, Side.ASKER, view, before);
    model.addAttribute("writes", table.allows(current.get(), "POST", "/requests"));
    return "sharing/requests";
  }

  /** 表单：the number goes neither into an address nor into a log. */
  record Form(
      @Nullable String number,
      @Nullable String name,
      @Nullable String ask,
      @Nullable String purpose,
      @Nullable String caseNo,
      @Nullable String key) {
    private static final String SEPARATOR = "@";

    static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    /** A fact and a list in one choice: {@code subsistence-now@civil_affairs/subsistence}. */
    static String choice(String fact, String contract) {
      return fact + SEPARATOR + contract;
    }

    NewRequest wanted() {
      String[] parts = text(ask).split(SEPARATOR, 2);
      Purpose chosen =
          Purpose.find(text(purpose))
              .orElseThrow(() -> Refusal.of(SharingRefusal.PURPOSE_MISSING).asException());
      return new NewRequest(
          text(number),
          text(name),
          parts[0],
          parts.length > 1 ? parts[1] : "",
          chosen,
          text(caseNo),
          text(key));
    }

    @Override
    public String toString() {
      return "Form[" + ask + "]";
    }
  }

  /** Only the case and the fact come along in an address, never a person. */
  @GetMapping("/requests/new")
  String form(
      @RequestParam(defaultValue = "") String fact,
      @RequestParam(defaultValue = "") String caseNo,
      Model model) {
    String ask =
        requests.facts().stream()
            .filter(one -> one.id().equals(fact))
            .map(one -> Form.choice(one.id(), one.contracts().get(0)))
            .findFirst()
            .orElse("");
    return form(new Form("", "", ask, "", caseNo, UUID.randomUUID().toString()), model);
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("asks", asks());
    model.addAttribute("purposes", texts.purposes());
    return "sharing/new";
  }

  private List<SharingTexts.Choice> asks() {
    List<SharingTexts.Choice> choices = new ArrayList<>();
    for (Fact fact : requests.facts()) {
      for (String contract : fact.contracts()) {
        String department = texts.line(contract.substring(0, contract.indexOf('/')));
        choices.add(
            new SharingTexts.Choice(
                Form.choice(fact.id(), contract),
                texts.say("new.choice", department, fact.label(), fact.limitDays())));
      }
    }
    return choices;
  }

  @PostMapping("/requests")
  String send(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<VerificationRequest> outcome = requests.send(current.get(), form.wanted());
    if (outcome instanceof Outcome.Refused<VerificationRequest> refused) {
      model.addAttribute(
          "problems",
          List.of(new FieldProblem(field(refused.refusal()), problems.detail(refused.refusal()))));
      return form(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash.SEND"));
    return "redirect:/requests/" + outcome.orThrow().id();
  }

  private static String field(Refusal refusal) {
    return switch ((SharingRefusal) refusal.code()) {
      case NUMBER_UNUSABLE -> "number";
      case NAME_UNUSABLE -> "name";
      case CASE_MISSING, WORDS_MISSING, WORDS_TOO_LONG, WORDS_WITH_NUMBER -> "caseNo";
      case PURPOSE_MISSING, PURPOSE_NOT_COVERED -> "purpose";
      default -> "ask";
    };
  }

  @GetMapping("/requests/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute(
        "request",
        view.whole(
            requests
                .find(current.get(), Side.ASKER, id)
                .orElseThrow(() -> Refusal.of(SharingRefusal.UNKNOWN).asException()),
            Side.ASKER));
    model.addAttribute("writes", table.allows(current.get(), "POST", "/requests"));
    model.addAttribute("base", "/requests");
    return "sharing/request";
  }

  @PostMapping("/requests/{id}/close")
  String close(@PathVariable long id, RedirectAttributes redirect) {
    return act(ShareAct.CLOSE, id, "", redirect);
  }

  @PostMapping("/requests/{id}/withdraw")
  String withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.WITHDRAW, id, words, redirect);
  }

  private String act(ShareAct act, long id, String words, RedirectAttributes redirect) {
    requests.act(current.get(), act, id, words).orThrow();
    redirect.addFlashAttribute("flash", texts.say("flash." + act));
    return "redirect:/requests/" + id;
  }
}
