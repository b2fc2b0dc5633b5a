package org.relieflink.platform.watch.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.watch.HoneyPerson;
import org.relieflink.platform.watch.Honeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 诱饵记录的页面：for the auditor alone; in full, since the bait has to be handed out. */
@Controller
class HoneyPages {
  private final Honeys honeys;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final WatchTexts texts;

  HoneyPages(Honeys honeys, CurrentOfficer current, ProblemTexts problems, WatchTexts texts) {
    this.honeys = honeys;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /** 一行。 */
  record Line(
      String name, String citizenId, String birth, String hardshipClass, String by, String at) {
    @Override
    public String toString() {
      return "Line[masked]";
    }
  }

  @GetMapping("/watch/honeys")
  String list(Model model) {
    List<HoneyPerson> all = honeys.all(current.get());
    model.addAttribute("lines", all.stream().map(this::line).toList());
    model.addAttribute("classes", honeys.hardshipClasses());
    model.addAttribute("most", Honeys.MOST_AT_ONCE);
    return "watch/honeys";
  }

  private Line line(HoneyPerson person) {
    return new Line(
        person.name(),
        person.citizenId(),
        person.birth().toString(),
        person.hardshipClass(),
        person.declaredBy(),
        texts.minute(person.declaredAt()));
  }

  @PostMapping("/watch/honeys")
  String declare(
      @RequestParam(defaultValue = "") String hardshipClass,
      @RequestParam(defaultValue = "1") int count,
      RedirectAttributes redirect) {
    Outcome<List<HoneyPerson>> outcome = honeys.declare(current.get(), hardshipClass, count);
    if (outcome instanceof Outcome.Refused<List<HoneyPerson>> refused) {
      redirect.addFlashAttribute(
          "problems",
          List.of(new FieldProblem("hardshipClass", problems.detail(refused.refusal()))));
    } else {
      redirect.addFlashAttribute("flash", texts.say("honey.done", outcome.orThrow().size()));
    }
    return "redirect:/watch/honeys";
  }
}
