package org.relieflink.platform.joint.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.joint.Joining;
import org.relieflink.platform.joint.Joinings;
import org.relieflink.platform.joint.JointRefusal;
import org.relieflink.platform.joint.NewJoining;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 协办的页面：who helps with our cases, a form for one more, and the cases I help with. */
@Controller
class JointPages {
  private final Joinings joinings;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ProblemTexts problems;
  private final JointTexts texts;
  private final Clock clock;

  JointPages(
      Joinings joinings,
      CurrentOfficer current,
      AccessTable table,
      ProblemTexts problems,
      JointTexts texts,
      Clock clock) {
    this.joinings = joinings;
    this.current = current;
    this.table = table;
    this.problems = problems;
    this.texts = texts;
    this.clock = clock;
  }

  /** 表单里填的。 */
  record Form(
      @Nullable String officer,
      @Nullable String caseNo,
      @Nullable String reason,
      @Nullable String lastDay) {
    static final Form EMPTY = new Form(null, null, null, null);
  }

  @GetMapping("/joint")
  String list(Model model) {
    return list(Form.EMPTY, model);
  }

  private String list(Form form, Model model) {
    Officer officer = current.get();
    model.addAttribute("mine", lines(joinings.mine(officer)));
    model.addAttribute("ofUnit", lines(joinings.ofUnit(officer)));
    model.addAttribute("joining", table.allows(officer, "POST", "/joint"));
    model.addAttribute("rule", joinings.rule());
    model.addAttribute(
        "longest", LocalDate.now(clock).plusDays(joinings.rule().mostDays() - 1L).toString());
    model.addAttribute("today", LocalDate.now(clock).toString());
    model.addAttribute("form", form);
    return "joint/joint";
  }

  private List<JoiningLine> lines(List<Joining> of) {
    Instant now = clock.instant();
    return of.stream().map(one -> JoiningLine.of(one, now, texts)).toList();
  }

  @PostMapping("/joint")
  String join(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<Joining> outcome =
        wanted(form)
            .map(wanted -> joinings.join(current.get(), wanted))
            .orElseGet(
                () -> Outcome.refused(JointRefusal.DAY_OUT_OF_RANGE, joinings.rule().mostDays()));
    if (outcome instanceof Outcome.Refused<Joining> refused) {
      model.addAttribute("problems", List.of(problem(refused.refusal())));
      return list(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.joined"));
    return "redirect:/joint";
  }

  /** Empty when the day is none. */
  private static Optional<NewJoining> wanted(Form form) {
    return day(text(form.lastDay))
        .map(day -> new NewJoining(text(form.officer), text(form.caseNo), text(form.reason), day));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** At the field it belongs to; what cannot be mended here is thrown. */
  private FieldProblem problem(Refusal refusal) {
    RefusalKind kind = refusal.code().kind();
    if (kind == RefusalKind.FORBIDDEN || kind == RefusalKind.NOT_FOUND) {
      throw refusal.asException();
    }
    return new FieldProblem(field(refusal), problems.detail(refusal));
  }

  private static String field(Refusal refusal) {
    return refusal.code() instanceof JointRefusal code
        ? switch (code) {
          case CASE_UNKNOWN -> "caseNo";
          case OFFICER_UNKNOWN, SAME_UNIT, ALREADY_JOINED -> "officer";
          case REASON_MISSING, REASON_TOO_LONG -> "reason";
          case DAY_OUT_OF_RANGE -> "lastDay";
          case UNKNOWN, ALREADY_ENDED -> "main";
        }
        : "main";
  }

  @PostMapping("/joint/{id}/ending")
  String end(@PathVariable long id, RedirectAttributes redirect) {
    if (joinings.end(current.get(), id) instanceof Outcome.Refused<Joining> refused) {
      redirect.addFlashAttribute("problems", List.of(problem(refused.refusal())));
    } else {
      redirect.addFlashAttribute("flash", texts.say("done.ended"));
    }
    return "redirect:/joint";
  }
}
