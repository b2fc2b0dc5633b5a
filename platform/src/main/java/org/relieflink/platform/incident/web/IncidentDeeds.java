package org.relieflink.platform.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.incident.IncidentAct;
import org.relieflink.platform.incident.IncidentFinding;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.Incidents.Wish;
import org.relieflink.platform.incident.MeasureKind;
import org.relieflink.platform.incident.Measures;
import org.relieflink.platform.incident.Measures.Wanted;
import org.relieflink.platform.incident.Said;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 在事件的页面上办的事：steps, measures, and the end. */
@Controller
class IncidentDeeds {
  private final Incidents incidents;
  private final Measures measures;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final IncidentTexts texts;

  IncidentDeeds(
      Incidents incidents,
      Measures measures,
      CurrentOfficer current,
      ProblemTexts problems,
      IncidentTexts texts) {
    this.incidents = incidents;
    this.measures = measures;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /** 表单里填的；没填的是空的。 */
  record Typed(
      @Nullable String act,
      @Nullable String kind,
      @Nullable String level,
      @Nullable String finding,
      @Nullable String target,
      @Nullable String words) {
    Said said() {
      IncidentAct known =
          IncidentAct.find(IncidentForm.text(act))
              .orElseThrow(() -> Refusal.of(IncidentRefusal.STEP_UNKNOWN).asException());
      boolean assessed = known == IncidentAct.ASSESSED;
      return new Said(
          known,
          assessed ? IncidentForm.kind(IncidentForm.text(kind)) : null,
          assessed ? IncidentForm.level(IncidentForm.text(level)) : null,
          IncidentForm.text(words));
    }

    Wish wish() {
      return new Wish(
          IncidentFinding.find(IncidentForm.text(finding))
              .orElseThrow(() -> Refusal.of(IncidentRefusal.FINDING_UNKNOWN).asException()),
          IncidentForm.text(words));
    }

    Wanted wanted() {
      MeasureKind known =
          Arrays.stream(MeasureKind.values())
              .filter(one -> one.name().equalsIgnoreCase(IncidentForm.text(kind)))
              .findFirst()
              .orElseThrow(() -> Refusal.of(IncidentRefusal.MEASURE_KIND_UNKNOWN).asException());
      return new Wanted(
          known, IncidentForm.text(target).toUpperCase(Locale.ROOT), IncidentForm.text(words));
    }
  }

  /** First whether there is such an incident for this officer, then what was typed. */
  private long known(long id) {
    return incidents
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(IncidentRefusal.UNKNOWN).asException())
        .id();
  }

  @PostMapping("/incidents/{id}/steps")
  String step(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes redirect) {
    String field = IncidentForm.text(typed.act()).equals("assessed") ? "assess-words" : "words";
    return told(
        id,
        IncidentPages.read(() -> incidents.add(current.get(), known(id), typed.said())),
        new Told("step", field),
        redirect);
  }

  @PostMapping("/incidents/{id}/measures")
  String measure(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes redirect) {
    return told(
        id,
        IncidentPages.read(() -> measures.order(current.get(), known(id), typed.wanted())),
        new Told("measure", "target"),
        redirect);
  }

  @PostMapping("/incidents/{id}/closings")
  String ask(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes redirect) {
    return told(
        id,
        IncidentPages.read(() -> incidents.askToClose(current.get(), known(id), typed.wish())),
        new Told("asked", "close-words"),
        redirect);
  }

  @PostMapping("/incidents/{id}/end")
  String end(@PathVariable long id, RedirectAttributes redirect) {
    return told(id, incidents.close(current.get(), id), new Told("closed", "end"), redirect);
  }

  /** What is said when it is done, and which field a refusal belongs to. */
  private record Told(String done, String field) {}

  private String told(long id, Outcome<?> outcome, Told told, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<?> refused
        && refused.refusal().code() != IncidentRefusal.UNKNOWN) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem(told.field, problems.detail(refused.refusal()))));
    } else {
      outcome.orThrow();
      redirect.addFlashAttribute("flash", texts.say("done." + told.done));
    }
    return "redirect:/incidents/" + id;
  }
}
