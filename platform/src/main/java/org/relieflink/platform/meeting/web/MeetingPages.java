package org.relieflink.platform.meeting.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.meeting.NewConference;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 会商会的页面：the list with a form, one conference with its agenda, its minutes for the printer. */
@Controller
class MeetingPages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Conferences conferences;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ShownMeetings shown;
  private final MeetingAtHand hand;
  private final MeetingTexts texts;
  private final ProblemTexts problems;

  MeetingPages(
      Conferences conferences,
      CurrentOfficer current,
      AccessTable table,
      ShownMeetings shown,
      MeetingAtHand hand,
      MeetingTexts texts,
      ProblemTexts problems) {
    this.conferences = conferences;
    this.current = current;
    this.table = table;
    this.shown = shown;
    this.hand = hand;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/meetings")
  String list(Model model) {
    return list(Map.of(), model);
  }

  private String list(Map<String, String> typed, Model model) {
    model.addAttribute("lines", conferences.list(current.get()).stream().map(shown::line).toList());
    model.addAttribute("opens", table.allows(current.get(), "POST", "/meetings"));
    model.addAttribute("typed", typed);
    model.addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()));
    return "meeting/meetings";
  }

  @PostMapping("/meetings")
  String open(@RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
    Outcome<Conference> made = conferences.open(current.get(), wanted(form));
    if (made instanceof Outcome.Refused<Conference> refused) {
      model.addAttribute("problems", problem("title", refused.refusal()));
      return list(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash.opened", made.orThrow().number()));
    return "redirect:/meetings/" + made.orThrow().id();
  }

  static NewConference wanted(Map<String, String> form) {
    return new NewConference(
        form.getOrDefault("title", ""),
        form.getOrDefault("venue", ""),
        time(form.getOrDefault("heldAt", "")),
        form.getOrDefault("key", ""));
  }

  /** 2026-11-28T09:00; what is none is too far away to be one. */
  private static Instant time(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(ZONE).toInstant();
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }

  private List<FieldProblem> problem(String field, Refusal no) {
    return List.of(new FieldProblem(field, problems.detail(no)));
  }

  /** What the case or the dispute refused leaves the minutes: the sentence says so. */
  private String said(Refusal no) {
    String detail = problems.detail(no);
    boolean own = no.code().capability().equals(MeetingRefusal.UNKNOWN.capability());
    return own ? detail : texts.say("not.entered", detail);
  }

  @GetMapping("/meetings/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("typed", Map.of());
    return shown(id, model);
  }

  private String shown(long id, Model model) {
    model.addAttribute("one", shown.whole(current.get(), hand.read(id)));
    return "meeting/meeting";
  }

  @GetMapping("/meetings/{id}/minutes")
  String minutes(@PathVariable long id, Model model) {
    model.addAttribute("one", shown.whole(current.get(), hand.read(id)));
    return "meeting/minutes";
  }

  @PostMapping("/meetings/{id}/works")
  String work(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    model.addAttribute("typed", form);
    return done(id, hand.act(id, Deed.WRITE, form), model, redirect);
  }

  @PostMapping("/meetings/{id}/decisions")
  String decide(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    model.addAttribute("typed", form);
    return done(id, hand.act(id, Deed.DECIDE, form), model, redirect);
  }

  /** What was wrong stands above the page as it is now; what is not there is a page of its own. */
  private String done(
      long id, Outcome<Conference> outcome, Model model, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<Conference> refused) {
      if (refused.refusal().code().equals(MeetingRefusal.UNKNOWN)) {
        throw refused.refusal().asException();
      }
      model.addAttribute("problems", List.of(new FieldProblem("agenda", said(refused.refusal()))));
      return shown(id, model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash"));
    return "redirect:/meetings/" + id;
  }
}
