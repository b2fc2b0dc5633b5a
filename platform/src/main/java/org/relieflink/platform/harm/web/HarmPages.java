package org.relieflink.platform.harm.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 救助总账的页面：one harm at a time. Numbers go neither into an address nor back into a page; what is
 * shown is carried by the ticket of the look.
 */
@Controller
class HarmPages {
  private static final String PAGE = "harm/harms";

  private final Harms harms;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final HarmView view;
  private final ProblemTexts problems;
  private final HarmTexts texts;

  HarmPages(
      Harms harms,
      CurrentOfficer current,
      AccessTable table,
      HarmView view,
      ProblemTexts problems,
      HarmTexts texts) {
    this.harms = harms;
    this.current = current;
    this.table = table;
    this.view = view;
    this.problems = problems;
    this.texts = texts;
  }

  /** 预留的表单；号码不进日志，也不回填。 */
  record Form(
      @Nullable String ticket,
      @Nullable String recipient,
      @Nullable String caseNo,
      @Nullable String amount,
      @Nullable String joint,
      @Nullable String words,
      @Nullable String key) {
    static Form empty() {
      return new Form("", "", "", "", null, "", UUID.randomUUID().toString());
    }

    NewRelief wanted() {
      return new NewRelief(
          text(ticket),
          text(recipient),
          text(caseNo),
          fen(text(amount)),
          joint != null,
          text(words),
          text(key));
    }

    /** Zero for what is no amount: the book of reliefs says why it refuses that. */
    static long fen(String typed) {
      return Fen.read(typed).map(Fen::amount).orElse(0L);
    }

    static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
      return "Form[" + amount + "]";
    }
  }

  /**
   * With a ticket of an act just done, the harm it was about.
   *
   * @param day fills the form in for who comes from a case; the victim's number is typed here
   */
  @GetMapping("/harms")
  String show(@RequestParam(defaultValue = "") String day, Model model) {
    day(day).ifPresent(on -> model.addAttribute("typedDay", on.toString()));
    if (model.getAttribute(Harms.TICKET) instanceof String ticket) {
      return again(ticket, Form.empty(), model);
    }
    return page(Optional.empty(), Form.empty(), model);
  }

  private String page(Optional<HarmLook> look, Form form, Model model) {
    boolean writes = table.allows(current.get(), "POST", "/harms/reservations");
    model.addAttribute("writes", writes);
    look.ifPresent(one -> model.addAttribute("harm", view.whole(one, writes)));
    model.addAttribute("organs", harms.organs());
    model.addAttribute("form", form);
    model.addAttribute("today", texts.today().toString());
    return PAGE;
  }

  private String again(String ticket, Form form, Model model) {
    return page(Optional.of(harms.again(current.get(), ticket).orThrow()), form, model);
  }

  private void wrong(Model model, String field, Refusal refusal) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
  }

  @PostMapping("/harms/look")
  String look(
      @RequestParam(defaultValue = "") String victim,
      @RequestParam(defaultValue = "") String day,
      Model model) {
    Outcome<HarmLook> outcome =
        day(day)
            .map(on -> harms.look(current.get(), victim, on))
            .orElseGet(() -> Outcome.refused(HarmRefusal.DAY_UNUSABLE));
    model.addAttribute("typedDay", day);
    if (outcome instanceof Outcome.Refused<HarmLook> refused) {
      boolean ofDay = refused.refusal().code() == HarmRefusal.DAY_UNUSABLE;
      wrong(model, ofDay ? "day" : "victim", refused.refusal());
      return page(Optional.empty(), Form.empty(), model);
    }
    return page(Optional.of(outcome.orThrow()), Form.empty(), model);
  }

  /** A day as forms and callers write it; empty for what is none. */
  static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return Optional.of(LocalDate.parse(Form.text(typed)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  @PostMapping("/harms/reservations")
  String reserve(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<Relief> outcome = harms.reserve(current.get(), form.wanted());
    if (outcome instanceof Outcome.Refused<Relief> refused) {
      if (refused.refusal().code() == HarmRefusal.HARM_UNKNOWN) {
        wrong(model, "victim", refused.refusal());
        return page(Optional.empty(), Form.empty(), model);
      }
      wrong(model, field(refused.refusal()), refused.refusal());
      return again(Form.text(form.ticket()), form, model);
    }
    return done(ReliefAct.RESERVE, Form.text(form.ticket()), redirect);
  }

  private static String field(Refusal refusal) {
    return switch ((HarmRefusal) refusal.code()) {
      case CASE_MISSING -> "caseNo";
      case AMOUNT_UNUSABLE -> "amount";
      case ABOVE_CAP, WORDS_MISSING, WORDS_TOO_LONG, WORDS_WITH_NUMBER, WORDS_UNREADABLE -> "words";
      default -> "recipient";
    };
  }

  /**
   * The page after an act: once more what was looked at, by its ticket, which no address carries.
   */
  private String done(ReliefAct act, String ticket, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", texts.say("flash." + act));
    if (!ticket.isEmpty()) {
      redirect.addFlashAttribute(Harms.TICKET, ticket);
    }
    return "redirect:/harms";
  }

  @PostMapping("/harms/reliefs/{id}/grant")
  String grant(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String ticket,
      RedirectAttributes redirect) {
    harms.grant(current.get(), id, Form.fen(amount), "").orThrow();
    return done(ReliefAct.GRANT, ticket, redirect);
  }

  @PostMapping("/harms/reliefs/{id}/release")
  String release(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String ticket,
      RedirectAttributes redirect) {
    harms.release(current.get(), id, words).orThrow();
    return done(ReliefAct.RELEASE, ticket, redirect);
  }

  @PostMapping("/harms/reliefs/{id}/return")
  String giveBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String ticket,
      RedirectAttributes redirect) {
    harms.giveBack(current.get(), id, words).orThrow();
    return done(ReliefAct.RETURN, ticket, redirect);
  }
}
