package org.relieflink.platform.retention.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalKind;
import org.relieflink.platform.retention.Hold;
import org.relieflink.platform.retention.KindPreview;
import org.relieflink.platform.retention.NewHold;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRefusal;
import org.relieflink.platform.retention.RetentionRule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 保存与删除页：what is due and what comes next, plans, holds. Counts only, nobody's name. */
@Controller
class RetentionPages {
  private final Retention retention;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ProblemTexts problems;
  private final RetentionTexts texts;

  RetentionPages(
      Retention retention,
      CurrentOfficer current,
      AccessTable table,
      ProblemTexts problems,
      RetentionTexts texts) {
    this.retention = retention;
    this.current = current;
    this.table = table;
    this.problems = problems;
    this.texts = texts;
  }

  /** 一类数据的一行. */
  record Line(
      String kind,
      String from,
      String rule,
      String act,
      String basis,
      String status,
      String source,
      String due,
      String note) {}

  /** 一条留存令的一行. */
  record HoldLine(
      long id, String number, String what, String reason, String who, boolean stands, String end) {}

  /** 表单里填的；the number is never shown again. */
  record HoldForm(@Nullable String kind, @Nullable String number, @Nullable String reason) {
    static final HoldForm EMPTY = new HoldForm(null, null, null);

    @Override
    public String toString() {
      return "HoldForm[" + kind + "]";
    }
  }

  @GetMapping("/retention")
  String show(Model model) {
    return show(model, HoldForm.EMPTY, "");
  }

  private String show(Model model, HoldForm form, String reason) {
    Officer officer = current.get();
    List<KindPreview> preview = retention.preview(officer);
    model.addAttribute(
        "ending", preview.stream().filter(RetentionPages::ends).map(this::line).toList());
    model.addAttribute(
        "kept",
        preview.stream().filter(one -> !ends(one) && one.rule() != null).map(this::line).toList());
    model.addAttribute("due", preview.stream().mapToLong(KindPreview::rows).sum());
    model.addAttribute("next", next(preview));
    model.addAttribute("held", preview.stream().mapToLong(KindPreview::heldRows).sum());
    model.addAttribute(
        "plans",
        retention.plans(officer).stream()
            .map(plan -> PlanLine.of(plan, officer, retention, texts))
            .toList());
    model.addAttribute("holds", retention.holds(officer).stream().map(this::holdLine).toList());
    model.addAttribute("kinds", preview.stream().filter(RetentionPages::ends).toList());
    model.addAttribute("proposing", table.allows(officer, "POST", "/retention/plans"));
    model.addAttribute("holding", table.allows(officer, "POST", "/retention/holds"));
    model.addAttribute("form", form);
    model.addAttribute("reason", reason);
    return "retention/retention";
  }

  private static boolean ends(KindPreview one) {
    RetentionRule rule = one.rule();
    return rule != null && rule.ends();
  }

  /** What will be due first, and when; empty when nothing is kept that ends. */
  private String next(List<KindPreview> preview) {
    return preview.stream()
        .filter(one -> one.next() != null)
        .min(java.util.Comparator.comparing(one -> String.valueOf(one.next())))
        .map(one -> texts.say("next", String.valueOf(one.next()), texts.kind(one.kind())))
        .orElse("");
  }

  private Line line(KindPreview one) {
    RetentionRule rule = java.util.Objects.requireNonNull(one.rule());
    return new Line(
        texts.kind(one.kind()),
        rule.ends() ? texts.say("from." + one.kind()) : "",
        rule.ends() ? texts.months(rule.months()) : "",
        texts.act(rule.act()),
        rule.basis().textWithStatus(),
        rule.status().label(),
        rule.source(),
        due(one),
        note(one));
  }

  private String due(KindPreview one) {
    if (one.rows() == 0) {
      return texts.say(one.heldRows() == 0 ? "due.none" : "due.held");
    }
    return texts.say(
        "due.some", RetentionTexts.grouped(one.rows()), RetentionTexts.grouped(one.persons()));
  }

  private String note(KindPreview one) {
    StringBuilder note = new StringBuilder();
    if (one.oldest() != null) {
      note.append(texts.say("oldest", RetentionTexts.date(one.oldest())));
    } else if (one.next() != null) {
      note.append(texts.say("next.of", one.next().toString()));
    }
    if (one.heldRows() > 0) {
      note.append(note.isEmpty() ? "" : texts.say("comma")).append(texts.held(one.held()));
    }
    return note.toString();
  }

  private HoldLine holdLine(Hold hold) {
    return new HoldLine(
        hold.id(),
        hold.number(),
        hold.kind() == null ? texts.say("hold.person") : texts.kind(hold.kind()),
        hold.reason(),
        hold.officerName() + " " + texts.when(hold.at()),
        hold.stands(),
        hold.stands()
            ? ""
            : texts.say(
                "hold.ended",
                String.valueOf(hold.endedBy()),
                texts.when(hold.endedAt()),
                String.valueOf(hold.endedReason())));
  }

  @PostMapping("/retention/plans")
  String propose(
      @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes redirect) {
    Outcome<Plan> outcome = retention.propose(current.get(), reason);
    if (outcome instanceof Outcome.Refused<Plan> refused) {
      model.addAttribute("problems", List.of(problem(refused.refusal(), "reason")));
      return show(model, HoldForm.EMPTY, reason);
    }
    redirect.addFlashAttribute("flash", texts.say("done.proposed"));
    return "redirect:/retention/plans/" + outcome.orThrow().id();
  }

  @PostMapping("/retention/holds")
  String hold(@ModelAttribute HoldForm form, Model model, RedirectAttributes redirect) {
    Outcome<Hold> outcome = retention.hold(current.get(), wanted(form));
    if (outcome instanceof Outcome.Refused<Hold> refused) {
      model.addAttribute("problems", List.of(problem(refused.refusal(), "holdReason")));
      return show(model, form, "");
    }
    redirect.addFlashAttribute("flash", texts.say("done.held", outcome.orThrow().number()));
    return "redirect:/retention";
  }

  private static NewHold wanted(HoldForm form) {
    return new NewHold(kind(form.kind()).orElse(null), text(form.number()), text(form.reason()));
  }

  static Optional<RetentionKind> kind(@Nullable String code) {
    return Arrays.stream(RetentionKind.values())
        .filter(kind -> kind.name().equals(code))
        .findFirst();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  @PostMapping("/retention/holds/{id}/ending")
  String end(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    if (retention.end(current.get(), id, reason) instanceof Outcome.Refused<Hold> refused) {
      redirect.addFlashAttribute("problems", List.of(problem(refused.refusal(), "end-" + id)));
    } else {
      redirect.addFlashAttribute("flash", texts.say("done.ended"));
    }
    return "redirect:/retention";
  }

  /** At the field it belongs to; what cannot be mended here is thrown. */
  private FieldProblem problem(Refusal refusal, String reason) {
    RefusalKind kind = refusal.code().kind();
    if (kind == RefusalKind.FORBIDDEN || kind == RefusalKind.NOT_FOUND) {
      throw refusal.asException();
    }
    boolean number =
        refusal.code() == RetentionRefusal.NUMBER_UNUSABLE
            || refusal.code() == RetentionRefusal.HOLD_OF_WHAT;
    boolean words =
        refusal.code() == RetentionRefusal.REASON_MISSING
            || refusal.code() == RetentionRefusal.REASON_TOO_LONG;
    return new FieldProblem(number ? "number" : words ? reason : "main", problems.detail(refusal));
  }
}
