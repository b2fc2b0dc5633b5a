package org.relieflink.platform.fund.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.AuditPacks;
import org.relieflink.platform.fund.AuditPacks.AuditPack;
import org.relieflink.platform.fund.Freezes;
import org.relieflink.platform.fund.Freezes.Wish;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审计和结账的页面：freezes, asked for and agreed to, and the pack for the auditor. */
@Controller
class FreezePages {
  private static final String PAGE = "fund/freeze";
  private static final Form NEW = new Form("words", "pool", "freeze.done");
  private static final Form END = new Form("end-words", "id", "freeze.ended");

  private final Freezes freezes;
  private final AuditPacks packs;
  private final CurrentOfficer current;
  private final WatchView view;
  private final FundTexts texts;
  private final ProblemTexts problems;

  FreezePages(
      Freezes freezes,
      AuditPacks packs,
      CurrentOfficer current,
      WatchView view,
      FundTexts texts,
      ProblemTexts problems) {
    this.freezes = freezes;
    this.packs = packs;
    this.current = current;
    this.view = view;
    this.texts = texts;
    this.problems = problems;
  }

  /** 填的；everything is text, so that what cannot be read stays on the form. */
  record FreezeTyped(
      @Nullable String step,
      @Nullable String id,
      @Nullable String pool,
      @Nullable String from,
      @Nullable String until,
      @Nullable String words) {
    Wish wish() {
      return new Wish(Typed.number(pool), Typed.day(from), Typed.day(until), said());
    }

    long freeze() {
      return Typed.number(id);
    }

    String said() {
      return words == null ? "" : words;
    }

    boolean asks() {
      return "ask".equals(step);
    }
  }

  /**
   * 哪张表：what was typed goes back into it alone, and what is wrong points into it.
   *
   * @param words field of its reason
   * @param which field that names the pool or the freeze
   * @param done what is said once it is done
   */
  private record Form(String words, String which, String done) {
    Told told(FreezeTyped typed) {
      return new Told(this, typed.asks() ? "freeze.asked" : done);
    }

    String field(Refusal refusal) {
      if (!(refusal.code() instanceof FundRefusal code)) {
        return words;
      }
      return switch (code) {
        case FREEZE_UNUSABLE -> "from";
        case UNKNOWN, FREEZE_UNKNOWN -> which;
        default -> words;
      };
    }
  }

  /** 哪张表、办成了说什么。 */
  private record Told(Form form, String done) {}

  @GetMapping("/fund/freeze")
  String show(Model model) {
    LocalDate today = texts.today();
    model.addAttribute(
        "freezes",
        freezes.all(current.get()).stream().map(one -> view.frozen(one, today)).toList());
    model.addAttribute("year", Integer.toString(today.getYear()));
    return PAGE;
  }

  @PostMapping("/fund/freeze")
  String freeze(
      @ModelAttribute("typed") FreezeTyped typed, Model model, RedirectAttributes redirect) {
    Outcome<?> outcome =
        typed.asks()
            ? freezes.ask(current.get(), typed.wish())
            : freezes.freeze(current.get(), typed.wish());
    return after(outcome, NEW.told(typed), model, redirect);
  }

  @PostMapping("/fund/freeze/end")
  String end(@ModelAttribute("typed") FreezeTyped typed, Model model, RedirectAttributes redirect) {
    Outcome<?> outcome =
        typed.asks()
            ? freezes.askEnd(current.get(), typed.freeze(), typed.said())
            : freezes.end(current.get(), typed.freeze(), typed.said());
    return after(outcome, END.told(typed), model, redirect);
  }

  private String after(Outcome<?> outcome, Told told, Model model, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      String field = told.form.field(refused.refusal());
      model.addAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
      model.addAttribute("sent", told.form.words);
      return show(model);
    }
    redirect.addFlashAttribute("flash", texts.say(told.done));
    return "redirect:/fund/freeze";
  }

  @GetMapping("/fund/audit-pack")
  ResponseEntity<byte[]> pack(@RequestParam(defaultValue = "0") int year) {
    AuditPacks.Taken taken = packs.take(current.get(), year).orThrow();
    if (taken instanceof AuditPacks.Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    AuditPack pack = (AuditPack) taken;
    return Sent.file(pack.name(), MediaType.parseMediaType("application/zip"), pack.zip());
  }
}
