package org.relieflink.platform.relief.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.ReliefRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 院际协助的页面：what other offices ask of this one, and what it does. */
@Controller
class HelpPages {
  private final Helps helps;
  private final HelpAtHand hand;
  private final ShownHelps shown;
  private final CaseTexts texts;
  private final ProblemTexts problems;

  HelpPages(
      Helps helps, HelpAtHand hand, ShownHelps shown, CaseTexts texts, ProblemTexts problems) {
    this.helps = helps;
    this.hand = hand;
    this.shown = shown;
    this.texts = texts;
    this.problems = problems;
  }

  @GetMapping("/helps")
  String list(@RequestParam(defaultValue = "open") String view, Model model) {
    boolean open = !view.equals("all");
    model.addAttribute("open", open);
    model.addAttribute(
        "lines", helps.list(hand.officer(), open).stream().map(shown::line).toList());
    model.addAttribute("most", Helps.MOST);
    return "relief/helps";
  }

  @GetMapping("/helps/{id}")
  String show(@PathVariable long id, Model model) {
    return show(hand.read(id), null, model);
  }

  private String show(HelpRequest one, Helps.@Nullable Named person, Model model) {
    model.addAttribute("one", shown.whole(hand.officer(), one));
    model.addAttribute("person", person);
    return "relief/help";
  }

  @PostMapping("/helps/{id}/works")
  String work(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    return done(hand.act(id, Deed.WRITE, form), id, model, redirect);
  }

  @PostMapping("/helps/{id}/decisions")
  String decide(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    return done(hand.act(id, Deed.DECIDE, form), id, model, redirect);
  }

  private String done(
      Outcome<HelpRequest> outcome, long id, Model model, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<HelpRequest> refused) {
      Refusal no = refused.refusal();
      if (no.code().equals(ReliefRefusal.HELP_UNKNOWN)) {
        throw no.asException();
      }
      model.addAttribute("problems", List.of(new FieldProblem("acts", problems.detail(no))));
      return show(hand.read(id), null, model);
    }
    String done = texts.say("help.act." + outcome.orThrow().last().act());
    redirect.addFlashAttribute("flash", texts.say("flash", done));
    return "redirect:/helps/" + id;
  }

  @PostMapping("/helps/{id}/person")
  String person(@PathVariable long id, Model model) {
    HelpRequest one = hand.read(id);
    return show(one, hand.person(id), model);
  }
}
