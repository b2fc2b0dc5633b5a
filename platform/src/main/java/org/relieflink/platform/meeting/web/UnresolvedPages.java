package org.relieflink.platform.meeting.web;

import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.meeting.Unresolved;
import org.relieflink.platform.meeting.UnresolvedMatter;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 季度联合会议清单的页面。 What is not resolved, with how long and why. */
@Controller
class UnresolvedPages {
  private final Unresolved unresolved;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final MeetingTexts texts;
  private final ProblemTexts problems;

  UnresolvedPages(
      Unresolved unresolved,
      CurrentOfficer current,
      AccessTable table,
      MeetingTexts texts,
      ProblemTexts problems) {
    this.unresolved = unresolved;
    this.current = current;
    this.table = table;
    this.texts = texts;
    this.problems = problems;
  }

  /** 清单的一行。 */
  record Line(
      String id,
      String what,
      String number,
      String href,
      String owner,
      String since,
      String due,
      int days,
      String standing,
      String explained) {}

  private Line line(UnresolvedMatter one) {
    return new Line(
        one.id(),
        one.isDispute() ? texts.say("unresolved.dispute") : one.duty(),
        one.number(),
        one.href(),
        texts.unit(one.owner()),
        one.since().toString(),
        one.due() == null ? "" : one.due().toString(),
        one.days(),
        one.standing(),
        one.explained());
  }

  @GetMapping("/unresolved")
  String list(Model model) {
    model.addAttribute("typed", Map.of("matter", "", "words", ""));
    return shown(model);
  }

  private String shown(Model model) {
    List<UnresolvedMatter> all = unresolved.list(current.get());
    model.addAttribute("lines", all.stream().map(this::line).toList());
    model.addAttribute("today", texts.today().toString());
    model.addAttribute("most", Unresolved.MOST);
    model.addAttribute("mostOfOne", Unresolved.MOST_OF_ONE);
    model.addAttribute("explains", table.allows(current.get(), "POST", "/unresolved"));
    return "meeting/unresolved";
  }

  @PostMapping("/unresolved")
  String explain(
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String words,
      Model model,
      RedirectAttributes redirect) {
    Outcome<UnresolvedMatter> done = unresolved.explain(current.get(), matter, words);
    if (done instanceof Outcome.Refused<UnresolvedMatter> refused) {
      model.addAttribute(
          "problems", List.of(new FieldProblem("list", problems.detail(refused.refusal()))));
      model.addAttribute("typed", Map.of("matter", matter, "words", words));
      return shown(model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash"));
    return "redirect:/unresolved";
  }
}
