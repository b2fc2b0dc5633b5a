package org.relieflink.platform.relief.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.relief.RightToTell;
import org.relieflink.platform.relief.RightsToTell;
import org.relieflink.platform.relief.RightsToTell.Telling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 告知权利的页面：who fits the conditions, told or not, and the form that keeps the proof. */
@Controller
class RightsToTellPages {
  private final RightsToTell rights;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final CaseTexts texts;
  private final ProblemTexts problems;

  RightsToTellPages(
      RightsToTell rights,
      CurrentOfficer current,
      AccessTable table,
      CaseTexts texts,
      ProblemTexts problems) {
    this.rights = rights;
    this.current = current;
    this.table = table;
    this.texts = texts;
    this.problems = problems;
  }

  /** 一行。 */
  record Line(
      long id,
      String number,
      String person,
      String href,
      String since,
      String due,
      String standing,
      String tag,
      String told,
      boolean open) {}

  private Line line(RightToTell one) {
    return new Line(
        one.candidate(),
        one.number(),
        one.masked(),
        "/opinion/" + one.candidate(),
        one.since().toString(),
        one.clock().map(DutyReading::due).map(LocalDate::toString).orElse(""),
        one.clock().map(it -> texts.standing(it.standing())).orElse(""),
        one.clock().map(it -> CaseTexts.tag(it.standing())).orElse("plain"),
        told(one),
        one.doneOn() == null);
  }

  private String told(RightToTell one) {
    RightToTell.Told told = one.told();
    if (told != null) {
      String way = rights.wayTitle(told.way());
      return texts.say("rights.told", told.on().toString(), way, told.receipt(), told.officer());
    }
    LocalDate applied = one.appliedOn();
    return applied == null ? "" : texts.say("rights.applied", applied.toString());
  }

  @GetMapping("/rights-to-tell")
  String list(Model model) {
    model.addAttribute("lines", rights.list(current.get()).stream().map(this::line).toList());
    model.addAttribute("ways", rights.ways());
    model.addAttribute("today", texts.today().toString());
    model.addAttribute("writes", table.allows(current.get(), "POST", "/rights-to-tell"));
    return "relief/rights";
  }

  @PostMapping("/rights-to-tell")
  String told(@RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
    Outcome<RightToTell> done =
        rights.told(current.get(), candidate(form.getOrDefault("candidate", "")), telling(form));
    if (done instanceof Outcome.Refused<RightToTell> refused) {
      model.addAttribute(
          "problems", List.of(new FieldProblem("list", problems.detail(refused.refusal()))));
      return list(model);
    }
    redirect.addFlashAttribute("flash", texts.say("rights.flash", done.orThrow().number()));
    return "redirect:/rights-to-tell";
  }

  private static long candidate(String typed) {
    return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
  }

  private static Telling telling(Map<String, String> form) {
    return new Telling(
        day(form.getOrDefault("on", "")),
        form.getOrDefault("way", ""),
        form.getOrDefault("receipt", ""));
  }

  /** What is no day lies before all facts. */
  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      return LocalDate.EPOCH;
    }
  }
}
