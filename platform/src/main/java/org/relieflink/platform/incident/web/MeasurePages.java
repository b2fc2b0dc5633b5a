package org.relieflink.platform.incident.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.Measure;
import org.relieflink.platform.incident.Measures;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 处置的页面：what the system administrator is asked to do at once. */
@Controller
class MeasurePages {
  private final Measures measures;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final IncidentWords words;
  private final IncidentTexts texts;

  MeasurePages(
      Measures measures,
      CurrentOfficer current,
      ProblemTexts problems,
      IncidentWords words,
      IncidentTexts texts) {
    this.measures = measures;
    this.current = current;
    this.problems = problems;
    this.words = words;
    this.texts = texts;
  }

  @GetMapping("/measures")
  String list(Model model) {
    model.addAttribute("lines", measures.list(current.get()).stream().map(words::measure).toList());
    return "incident/measures";
  }

  @PostMapping("/measures/{id}/done")
  String perform(@PathVariable long id, RedirectAttributes redirect) {
    Outcome<Measure> outcome = measures.perform(current.get(), id);
    if (outcome instanceof Outcome.Refused<Measure> refused
        && refused.refusal().code() != IncidentRefusal.MEASURE_UNKNOWN) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem("do-" + id, problems.detail(refused.refusal()))));
    } else {
      Measure done = outcome.orThrow();
      redirect.addFlashAttribute("flash", texts.say("done." + done.kind(), done.target()));
    }
    return "redirect:/measures";
  }
}
