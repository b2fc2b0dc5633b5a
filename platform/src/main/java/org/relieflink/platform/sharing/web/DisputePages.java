package org.relieflink.platform.sharing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.sharing.Dispute;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.Disputes.Raised;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.SharingRates;
import org.relieflink.platform.sharing.SharingRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 标准争议的页面：the unresolved first, a new one, the next step of each. */
@Controller
class DisputePages {
  private final Disputes disputes;
  private final SharingRates rates;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final AccessTable table;
  private final SharingTexts texts;

  DisputePages(
      Disputes disputes,
      SharingRates rates,
      CurrentOfficer current,
      ProblemTexts problems,
      AccessTable table,
      SharingTexts texts) {
    this.disputes = disputes;
    this.rates = rates;
    this.current = current;
    this.problems = problems;
    this.table = table;
    this.texts = texts;
  }

  /** 一件争议。 */
  record Line(
      long id,
      String number,
      String standard,
      String ownUnit,
      String own,
      String otherUnit,
      String other,
      String state,
      String words,
      String at,
      List<RequestView.Act> acts) {}

  static Line line(Dispute one, SharingTexts texts) {
    ShareStep last = one.steps().get(one.steps().size() - 1);
    return new Line(
        one.id(),
        one.number(),
        one.standard(),
        texts.line(one.asker().line()),
        one.own(),
        texts.line(one.asked().line()),
        one.other(),
        texts.state(one.state()),
        last.words(),
        texts.minute(last.at()),
        ShareAct.open(ShareKind.DISPUTE, Side.ASKER, one.state()).stream()
            .map(act -> new RequestView.Act(RequestView.path(act), texts.act(act), true))
            .toList());
  }

  /** 表单。 */
  record Form(
      @Nullable String department,
      @Nullable String standard,
      @Nullable String own,
      @Nullable String other) {
    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    Raised raised() {
      return new Raised(text(department), text(standard), text(own), text(other));
    }
  }

  @GetMapping("/disputes")
  String list(@RequestParam(defaultValue = "unresolved") String view, Model model) {
    return list(view, new Form("", "", "", ""), model);
  }

  private String list(String view, Form form, Model model) {
    boolean unresolved = !view.equals("all");
    model.addAttribute("unresolved", unresolved);
    model.addAttribute(
        "lines",
        disputes.list(current.get(), unresolved).stream().map(one -> line(one, texts)).toList());
    model.addAttribute("departments", rates.rhythm());
    model.addAttribute("form", form);
    model.addAttribute("writes", table.allows(current.get(), "POST", "/disputes"));
    return "sharing/disputes";
  }

  @PostMapping("/disputes")
  String raise(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<Dispute> outcome = disputes.raise(current.get(), form.raised());
    if (outcome instanceof Outcome.Refused<Dispute> refused) {
      String field =
          refused.refusal().code() == SharingRefusal.DEPARTMENT_UNKNOWN ? "department" : "standard";
      model.addAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
      return list("unresolved", form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash.RAISE"));
    return "redirect:/disputes";
  }

  @PostMapping("/disputes/{id}/for-meeting")
  String forMeeting(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.FOR_MEETING, id, words, redirect);
  }

  @PostMapping("/disputes/{id}/settle")
  String settle(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.SETTLE, id, words, redirect);
  }

  private String act(ShareAct act, long id, String words, RedirectAttributes redirect) {
    disputes.act(current.get(), act, id, words).orThrow();
    redirect.addFlashAttribute("flash", texts.say("flash." + act));
    return "redirect:/disputes";
  }
}
