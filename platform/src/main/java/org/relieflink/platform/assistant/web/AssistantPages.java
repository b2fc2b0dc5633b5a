package org.relieflink.platform.assistant.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.assistant.Assistant;
import org.relieflink.platform.assistant.AssistantAnswer;
import org.relieflink.platform.assistant.AssistantRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 助手的页面：one field. The question goes into no address, since people type names into fields. */
@Controller
class AssistantPages {
  private static final String PAGE = "assistant/assistant";

  private final Assistant assistant;
  private final CurrentOfficer current;
  private final AssistantView view;
  private final ProblemTexts problems;

  AssistantPages(
      Assistant assistant, CurrentOfficer current, AssistantView view, ProblemTexts problems) {
    this.assistant = assistant;
    this.current = current;
    this.view = view;
    this.problems = problems;
  }

  @GetMapping("/assistant")
  String show() {
    return PAGE;
  }

  @PostMapping("/assistant")
  String ask(@RequestParam(defaultValue = "") String q, Model model) {
    Outcome<AssistantAnswer> outcome = assistant.ask(current.get(), q);
    if (outcome instanceof Outcome.Refused<AssistantAnswer> refused) {
      Refusal refusal = refused.refusal();
      model.addAttribute("problems", List.of(new FieldProblem("q", problems.detail(refusal))));
      return PAGE;
    }
    AssistantAnswer answer = outcome.orThrow();
    if (!answer.question().isEmpty()) {
      model.addAttribute("found", view.page(answer));
    }
    return PAGE;
  }

  @GetMapping("/assistant/texts/{book}")
  String text(@PathVariable String book, Model model) {
    model.addAttribute(
        "text",
        assistant
            .text(book)
            .map(view::whole)
            .orElseThrow(() -> Refusal.of(AssistantRefusal.TEXT_UNKNOWN).asException()));
    return "assistant/text";
  }
}
