package org.relieflink.platform.sharing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.Requests.Named;
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

/** 答的一边的页面：what the own department is asked, and the answer. */
@Controller
class InboxPages {
  private final Requests requests;
  private final Disputes disputes;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final RequestList list;
  private final RequestView view;
  private final SharingTexts texts;

  InboxPages(
      Requests requests,
      Disputes disputes,
      CurrentOfficer current,
      ProblemTexts problems,
      RequestList list,
      RequestView view,
      SharingTexts texts) {
    this.requests = requests;
    this.disputes = disputes;
    this.current = current;
    this.problems = problems;
    this.list = list;
    this.view = view;
    this.texts = texts;
  }

  @GetMapping("/inbox")
  String list(
      @RequestParam(defaultValue = "open") String view,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    list.fill(model, Side.ANSWERER, view, before);
    model.addAttribute(
        "disputes",
        disputes.list(current.get(), true).stream()
            .map(one -> DisputePages.line(one, texts))
            .toList());
    return "sharing/inbox";
  }

  @GetMapping("/inbox/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute(
        "request",
        view.whole(
            requests
                .find(current.get(), Side.ANSWERER, id)
                .orElseThrow(() -> Refusal.of(SharingRefusal.UNKNOWN).asException()),
            Side.ANSWERER));
    model.addAttribute("writes", true);
    model.addAttribute("base", "/inbox");
    model.addAttribute("today", texts.today().toString());
    return "sharing/request";
  }

  /** The page once more, with the person in full; not kept, gone with the next click. */
  @PostMapping("/inbox/{id}/person")
  String person(@PathVariable long id, Model model) {
    Named named = requests.reveal(current.get(), id).orThrow();
    model.addAttribute("person", named);
    return show(id, model);
  }

  /** 填的答复；值不进日志。 */
  record Typed(@Nullable String value, @Nullable String asOf, @Nullable String source) {
    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    Answer answer() {
      return new Answer(text(value), day(), text(source));
    }

    /** A day that cannot be read is one that has not come. */
    private LocalDate day() {
      try {
        return LocalDate.parse(text(asOf));
      } catch (DateTimeParseException wrong) {
        return LocalDate.MAX;
      }
    }

    @Override
    public String toString() {
      return "Typed[" + asOf + "]";
    }
  }

  @PostMapping("/inbox/{id}/answer")
  String answer(
      @PathVariable long id,
      @ModelAttribute Typed typed,
      Model model,
      RedirectAttributes redirect) {
    Outcome<VerificationRequest> outcome = requests.answer(current.get(), id, typed.answer());
    if (outcome instanceof Outcome.Refused<VerificationRequest> refused
        && refused.refusal().code() != SharingRefusal.UNKNOWN
        && refused.refusal().code() != SharingRefusal.MOVED_ON) {
      String field =
          switch ((SharingRefusal) refused.refusal().code()) {
            case VALUE_UNUSABLE -> "value";
            case AS_OF_UNUSABLE -> "asOf";
            default -> "source";
          };
      model.addAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
      model.addAttribute("typed", typed);
      return show(id, model);
    }
    outcome.orThrow();
    return done(ShareAct.ANSWER, id, redirect);
  }

  @PostMapping("/inbox/{id}/receive")
  String receive(@PathVariable long id, RedirectAttributes redirect) {
    return act(ShareAct.RECEIVE, id, "", redirect);
  }

  @PostMapping("/inbox/{id}/cannot")
  String cannot(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.CANNOT, id, words, redirect);
  }

  @PostMapping("/inbox/{id}/send-back")
  String sendBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.SEND_BACK, id, words, redirect);
  }

  private String act(ShareAct act, long id, String words, RedirectAttributes redirect) {
    requests.act(current.get(), act, id, words).orThrow();
    return done(act, id, redirect);
  }

  private String done(ShareAct act, long id, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", texts.say("flash." + act));
    return "redirect:/inbox/" + id;
  }
}
