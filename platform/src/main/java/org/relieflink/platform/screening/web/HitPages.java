package org.relieflink.platform.screening.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.Verdict;
import org.relieflink.platform.screening.internal.DecideHit;
import org.relieflink.platform.screening.internal.DecideHit.Saying;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.screening.internal.store.HitPage.Cursor;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.web.HitThen.Then;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 命中列表和比对页。 The list of hits, one hit, and the verdicts on them. */
@Controller
class HitPages {
  private final HitList list;
  private final Pair pair;
  private final HitThen then;
  private final DecideHit decide;
  private final ProblemTexts problems;
  private final CurrentOfficer current;
  private final Texts texts;

  HitPages(
      HitList list,
      Pair pair,
      HitThen then,
      DecideHit decide,
      ProblemTexts problems,
      CurrentOfficer current,
      Texts texts) {
    this.list = list;
    this.pair = pair;
    this.then = then;
    this.problems = problems;
    this.decide = decide;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping("/screening")
  String list(
      @ModelAttribute HitAddress address,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    model.addAttribute("page", list.view(address.filter(), cursor(cursor)));
    return "screening/hits";
  }

  private static @Nullable Cursor cursor(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : Cursor.find(text)
            .orElseThrow(() -> Refusal.of(ScreeningRefusal.CURSOR_UNKNOWN).asException());
  }

  @GetMapping("/screening/hits/{id}")
  String pair(
      @PathVariable long id,
      @ModelAttribute HitAddress address,
      @ModelAttribute AskedDays asked,
      Model model) {
    model.addAttribute("filter", address.filter());
    model.addAttribute("pair", pair.seen(id, address.filter()));
    model.addAttribute("days", asked);
    if (!asked.empty()) {
      then(pair.get(id), asked, model);
    }
    return "screening/pair";
  }

  /** What cannot be answered is said beside the days, over the page as it is. */
  private void then(HitRow hit, AskedDays asked, Model model) {
    Outcome<Then> told = then.ask(hit, asked);
    if (told instanceof Outcome.Refused<Then> refused) {
      model.addAttribute("thenRefused", problems.detail(refused.refusal()));
      return;
    }
    Then found = told.orThrow();
    Double score = found.score();
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.say("then.past", found.onDay().toString(), found.knownDay().toString()));
    sentences.add(
        score == null ? texts.say("then.not") : texts.say("then.stood", WeightWords.plain(score)));
    if (found.others() > 0) {
      sentences.add(texts.say("then.others", found.others()));
    }
    model.addAttribute("then", sentences);
  }

  /** The page once more, with full numbers; not kept by the browser, gone with the next click. */
  @PostMapping("/screening/hits/{id}/full-numbers")
  String unveil(
      @PathVariable long id,
      @ModelAttribute HitAddress address,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    model.addAttribute("filter", address.filter());
    model.addAttribute("pair", pair.unveiled(id, address.filter(), reason));
    model.addAttribute("days", AskedDays.NONE);
    return "screening/pair";
  }

  /** A verdict; the page goes on to the next hit of the same filter. */
  @PostMapping("/screening/hits/{id}/dispositions")
  String decide(
      @PathVariable long id,
      @ModelAttribute HitAddress address,
      @ModelAttribute Said said,
      RedirectAttributes redirect) {
    HitFilter filter = address.filter();
    Verdict verdict = said.asVerdict();
    decide
        .decide(id, new Saying(verdict, said.reasonOrNone(), said.keyOrNone()), current.get())
        .orThrow();
    String query = HitAddress.query(filter);
    if (verdict == Verdict.WITHDRAWN) {
      redirect.addFlashAttribute("flash", texts.say("toast.withdrawn"));
      return "redirect:/screening/hits/" + id + query;
    }
    redirect.addFlashAttribute(
        "undo", Undo.of(List.of(id), texts.say("toast." + verdict.name()), filter));
    return pair.following(id, filter)
        .map(next -> "redirect:/screening/hits/" + next + query)
        .orElse("redirect:/screening" + query);
  }

  @PostMapping("/screening/hits/dispositions")
  String decideAll(
      @RequestParam(name = "hit", required = false) @Nullable List<Long> ids,
      @ModelAttribute HitAddress address,
      @ModelAttribute Said said,
      RedirectAttributes redirect) {
    List<Long> chosen = ids == null ? List.of() : ids;
    Verdict verdict = said.asVerdict();
    decide
        .decideAll(
            chosen, new Saying(verdict, said.reasonOrNone(), said.keyOrNone()), current.get())
        .orThrow();
    String query = HitAddress.query(address.filter());
    if (verdict == Verdict.WITHDRAWN) {
      redirect.addFlashAttribute("flash", texts.say("toast.withdrawn"));
    } else {
      String told = texts.say("toast.many", chosen.size(), texts.say("verdict." + verdict.name()));
      redirect.addFlashAttribute("undo", Undo.of(chosen, told, address.filter()));
    }
    return "redirect:/screening" + query;
  }

  /**
   * 表单里的判断。
   *
   * @param key idempotency key that the page brought along
   */
  record Said(@Nullable String verdict, @Nullable String reason, @Nullable String key) {
    Verdict asVerdict() {
      return Verdict.find(verdict == null ? "" : verdict)
          .orElseThrow(() -> Refusal.of(ScreeningRefusal.VERDICT_UNKNOWN).asException());
    }

    String reasonOrNone() {
      return reason == null ? "" : reason.strip();
    }

    String keyOrNone() {
      return key == null ? "" : key;
    }
  }

  /** 可以撤销的：shown for ten seconds with its button; after that the list of decided hits has it. */
  record Undo(List<Long> hits, String told, HitFilter filter, String key) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Undo of(List<Long> hits, String told, HitFilter filter) {
      return new Undo(new ArrayList<>(hits), told, filter, UUID.randomUUID().toString());
    }

    public boolean one() {
      return hits.size() == 1;
    }
  }
}
