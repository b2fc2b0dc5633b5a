package org.relieflink.platform.fund.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Publications;
import org.relieflink.platform.fund.Publications.Publication;
import org.relieflink.platform.fund.Publications.Wish;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 结果公开的页面：drafts, what was released, and the files that may go out. */
@Controller
class ResultPages {
  private static final String ONE = "fund/result";

  private final Publications publications;
  private final ResultFile files;
  private final CurrentOfficer current;
  private final FundTexts texts;
  private final ProblemTexts problems;

  ResultPages(
      Publications publications,
      ResultFile files,
      CurrentOfficer current,
      FundTexts texts,
      ProblemTexts problems) {
    this.publications = publications;
    this.files = files;
    this.current = current;
    this.texts = texts;
    this.problems = problems;
  }

  /** 填的。 */
  record ResultTyped(
      @Nullable String id,
      @Nullable String from,
      @Nullable String until,
      @Nullable String words,
      @Nullable String step) {
    Wish wish() {
      return new Wish(Typed.day(from), Typed.day(until), Typed.text(words));
    }
  }

  /** 一份，用话说。 */
  record Shown(
      long id,
      String days,
      String state,
      String tag,
      boolean released,
      String who,
      String digest) {}

  private Shown shown(Publication one) {
    boolean out = one.isReleased();
    return new Shown(
        one.id(),
        texts.say("freeze.days", one.from(), one.until()),
        texts.say(out ? "result.out" : "result.draft"),
        out ? "good" : "warn",
        out,
        one.agreed().isEmpty() ? one.maker() : one.maker() + " → " + one.agreed(),
        one.digest());
  }

  @GetMapping("/fund/results")
  String all(Model model) {
    model.addAttribute(
        "results", publications.all(current.get()).stream().map(this::shown).toList());
    return "fund/results";
  }

  @PostMapping("/fund/results")
  String make(@ModelAttribute("typed") ResultTyped typed, Model model) {
    Outcome<Publication> made = publications.make(current.get(), typed.wish());
    if (made instanceof Outcome.Refused<Publication> refused) {
      told("from", problems.detail(refused.refusal()), model);
      return all(model);
    }
    return "redirect:/fund/result?id=" + made.orThrow().id();
  }

  private static void told(String field, String sentence, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, sentence)));
  }

  @GetMapping("/fund/result")
  String one(@RequestParam(defaultValue = "0") long id, Model model) {
    Publication found = publications.find(current.get(), id).orThrow();
    model.addAttribute("result", shown(found));
    model.addAttribute("lines", ResultFile.lines(found.content()));
    return ONE;
  }

  @PostMapping("/fund/result")
  String release(
      @ModelAttribute("typed") ResultTyped typed, Model model, RedirectAttributes redirect) {
    long id = Typed.number(typed.id());
    boolean asks = "ask".equals(typed.step());
    Outcome<?> outcome =
        asks
            ? publications.ask(current.get(), id, Typed.text(typed.words()))
            : publications.release(current.get(), id, Typed.text(typed.words()));
    if (outcome instanceof Outcome.Refused<?> refused) {
      told("words", problems.detail(refused.refusal()), model);
      return one(id, model);
    }
    redirect.addFlashAttribute("flash", texts.say(asks ? "freeze.asked" : "result.done"));
    return "redirect:/fund/result?id=" + id;
  }

  @GetMapping("/fund/result.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "0") long id) {
    Publication one = files.released(current.get(), id);
    byte[] bytes = one.content().getBytes(StandardCharsets.UTF_8);
    return Sent.file(
        "result-" + id + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), bytes);
  }

  @GetMapping("/fund/result.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "0") long id) {
    Publication one = files.released(current.get(), id);
    return Sent.file("result-" + id + ".pdf", MediaType.APPLICATION_PDF, files.print(one));
  }
}
