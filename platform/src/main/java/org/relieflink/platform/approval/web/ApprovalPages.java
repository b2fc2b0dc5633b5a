package org.relieflink.platform.approval.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 授权的页面：列表、一个请求、同意不同意撤回。 The lists, one request, the voices on it. */
@Controller
class ApprovalPages {
  private final ApprovalList list;
  private final ApprovalDetail detail;
  private final Voices voices;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final ApprovalTexts texts;

  ApprovalPages(
      ApprovalList list,
      ApprovalDetail detail,
      Voices voices,
      CurrentOfficer current,
      ProblemTexts problems,
      ApprovalTexts texts) {
    this.list = list;
    this.detail = detail;
    this.voices = voices;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  @GetMapping("/approvals")
  String list(
      @RequestParam(defaultValue = "waiting") String view,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    model.addAttribute("page", list.view(view, before == null ? Long.MAX_VALUE : before));
    return "approval/approvals";
  }

  @GetMapping("/approvals/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("approval", detail.view(id));
    return "approval/approval";
  }

  /**
   * 表单里说的。
   *
   * @param key idempotency key that the page brought along
   */
  record Spoken(@Nullable String said, @Nullable String reason, @Nullable String key) {}

  @PostMapping("/approvals/{id}/voices")
  String speak(@PathVariable long id, @ModelAttribute Spoken spoken, RedirectAttributes redirect) {
    ApprovalAct act = Voices.act(spoken.said());
    String here = "redirect:/approvals/" + id;
    Outcome<Approval> outcome =
        voices.speak(current.get(), id, act, Voices.saying(spoken.reason(), spoken.key()));
    if (outcome instanceof Outcome.Refused<Approval> refused
        && (refused.refusal().code() == ApprovalRefusal.REASON_MISSING
            || refused.refusal().code() == ApprovalRefusal.REASON_TOO_LONG)) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem("reason", problems.detail(refused.refusal()))));
      return here;
    }
    Approval now = outcome.orThrow();
    redirect.addFlashAttribute("flash", texts.say("done." + act.name() + "." + now.state().name()));
    return here;
  }
}
