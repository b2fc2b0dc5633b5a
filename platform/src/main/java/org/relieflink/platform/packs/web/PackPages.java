package org.relieflink.platform.packs.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Organ;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackCompared;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.packs.Packs;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 规则包的页面：一览、一版、写一版、差在哪里、试算。 */
@Controller
class PackPages {
  private static final String NEW = "packs/new";

  private final Packs packs;
  private final PackView view;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final PackTexts texts;

  PackPages(
      Packs packs,
      PackView view,
      AccessTable table,
      CurrentOfficer current,
      ProblemTexts problems,
      PackTexts texts) {
    this.packs = packs;
    this.view = view;
    this.table = table;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  private boolean writes() {
    return table.allows(current.get(), "POST", "/packs");
  }

  @GetMapping("/packs")
  String list(Model model) {
    Officer officer = current.get();
    model.addAttribute("writes", writes());
    model.addAttribute("lines", packs.list(officer).stream().map(view::line).toList());
    model.addAttribute(
        "broken", packs.broken(officer).stream().map(one -> one.own().file().name()).toList());
    model.addAttribute("shipped", shipped(officer.unit().place()));
    return "packs/packs";
  }

  private List<PackView.Shipped> shipped(String place) {
    return RulePacks.shipped().all().stream()
        .filter(pack -> pack.place().equals(place))
        .filter(pack -> pack.extras().organ() == Organ.PROCURATORATE)
        .map(view::shipped)
        .toList();
  }

  /** An empty text, or that of a version to go on from. */
  @GetMapping("/packs/new")
  String start(
      @RequestParam(required = false) @Nullable Long from,
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "") String version,
      Model model) {
    String yaml =
        from == null
            ? RulePacks.shippedText(pack, version).orElse("")
            : packs.find(current.get(), from).orThrow().yaml();
    return form(yaml, model);
  }

  private String form(String yaml, Model model) {
    model.addAttribute("yaml", yaml);
    return NEW;
  }

  /** Checks what was typed, or keeps it; what is typed is never lost. */
  @PostMapping("/packs")
  String draft(
      @RequestParam(defaultValue = "") String yaml,
      @RequestParam(defaultValue = "") String act,
      Model model,
      RedirectAttributes flash) {
    PackCheck check = packs.check(current.get(), yaml);
    model.addAttribute("check", check);
    model.addAttribute("found", PackView.problems(check, yaml));
    model.addAttribute("cases", PackView.cases(check));
    if (!act.equals("save") || check.pack() == null) {
      if (check.pack() == null) {
        told(model, "yaml", texts.say("new.wrong", check.problems().size()));
      }
      return form(yaml, model);
    }
    Outcome<PackVersion> kept = packs.draft(current.get(), yaml);
    if (kept instanceof Outcome.Refused<PackVersion> refused) {
      told(model, "yaml", problems.detail(refused.refusal()));
      return form(yaml, model);
    }
    flash.addFlashAttribute("flash", texts.say("flash.drafted"));
    return "redirect:/packs/" + kept.orThrow().id();
  }

  private static void told(Model model, String field, String sentence) {
    model.addAttribute("problems", List.of(new FieldProblem(field, sentence)));
  }

  @GetMapping("/packs/{id}")
  String show(@PathVariable long id, Model model) {
    Officer officer = current.get();
    PackVersion version = packs.find(officer, id).orThrow();
    PackCheck check = packs.check(version);
    model.addAttribute("version", version);
    model.addAttribute("line", view.line(version));
    model.addAttribute("check", check);
    model.addAttribute("found", PackView.problems(check, version.yaml()));
    model.addAttribute("cases", PackView.cases(check));
    model.addAttribute("writes", writes());
    model.addAttribute(
        "reviews",
        table.allows(officer, "POST", "/packs/" + id + "/review")
            && !version.made().by().equals(officer.staffNumber()));
    Optional<Approval> asked = packs.asked(officer, version);
    model.addAttribute("asked", asked.orElse(null));
    model.addAttribute(
        "granted", asked.filter(one -> one.state() == ApprovalState.GRANTED).isPresent());
    model.addAttribute(
        "others",
        packs.list(officer).stream().filter(one -> one.id() != id).map(view::line).toList());
    return "packs/pack";
  }

  @GetMapping("/packs/{id}/difference")
  String difference(
      @PathVariable long id,
      @RequestParam(name = "with", required = false) @Nullable Long with,
      Model model) {
    model.addAttribute("line", view.line(packs.find(current.get(), id).orThrow()));
    PackCompared compared = packs.difference(current.get(), id, with).orThrow();
    model.addAttribute("before", view.shipped(compared.before()));
    model.addAttribute("after", view.shipped(compared.after()));
    model.addAttribute("changes", compared.changes());
    return "packs/difference";
  }

  @GetMapping("/packs/{id}/what-if")
  String trial(@PathVariable long id, Model model) {
    model.addAttribute("line", view.line(packs.find(current.get(), id).orThrow()));
    model.addAttribute("trial", view.trial(packs.trial(current.get(), id).orThrow()));
    return "packs/what-if";
  }

  @PostMapping("/packs/{id}/review")
  String review(@PathVariable long id, RedirectAttributes flash) {
    packs.review(current.get(), id).orThrow();
    flash.addFlashAttribute("flash", texts.say("flash.reviewed"));
    return "redirect:/packs/" + id;
  }

  @PostMapping("/packs/{id}/ask")
  String ask(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash) {
    packs.ask(current.get(), id, words).orThrow();
    flash.addFlashAttribute("flash", texts.say("flash.asked"));
    return "redirect:/packs/" + id;
  }

  @PostMapping("/packs/{id}/release")
  String release(@PathVariable long id, RedirectAttributes flash) {
    PackVersion version = packs.release(current.get(), id).orThrow();
    flash.addFlashAttribute("flash", texts.say("flash.released", version.from().toString()));
    return "redirect:/packs/" + id;
  }

  @PostMapping("/packs/{id}/withdraw")
  String withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash) {
    packs.withdraw(current.get(), id, words).orThrow();
    flash.addFlashAttribute("flash", texts.say("flash.withdrawn"));
    return "redirect:/packs/" + id;
  }
}
