package org.relieflink.platform.opinion.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.Organ;
import org.relieflink.law.Reading;
import org.relieflink.law.RulePack;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.problem.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案情页：a new candidate, from a form or a facts file; and the facts of a known one. */
@Controller
class FactsPages {
  private final Opinions opinions;
  private final ShownCandidates shown;
  private final CurrentOfficer current;
  private final Words words;
  private final Clock clock;

  FactsPages(
      Opinions opinions, ShownCandidates shown, CurrentOfficer current, Words words, Clock clock) {
    this.opinions = opinions;
    this.shown = shown;
    this.current = current;
    this.words = words;
    this.clock = clock;
  }

  /**
   * An empty form.
   *
   * @param organ whose rules and choices it is about
   */
  @GetMapping("/opinion/new")
  ModelAndView blank(@RequestParam(defaultValue = "") String organ) {
    return page(null, fresh(organ), pack(organ), List.of());
  }

  private Map<String, String> fresh(String organ) {
    return Map.of("asOf", today().toString(), CircumstancesForm.ORGAN, organ);
  }

  @PostMapping("/opinion")
  ModelAndView create(@RequestParam Map<String, String> typed) {
    Fields fields = new Fields(typed, words);
    RulePack pack = pack(fields.text(CircumstancesForm.ORGAN));
    FactsFile file = new FactsForm(fields, pack).read(null, today());
    return fields.problems().isEmpty()
        ? opened(opinions.open(NewCandidate.of(file), current.get()))
        : page(null, typed, pack, fields.problems());
  }

  private RulePack pack(String organ) {
    return opinions.packOf(CircumstancesForm.organ(organ)).orElseGet(opinions::ownPack);
  }

  @PostMapping("/opinion/file")
  ModelAndView upload(@RequestParam MultipartFile file) throws IOException {
    Reading<FactsFile> reading;
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
      reading = FactsFile.read(text.toString());
    } catch (CharacterCodingException notUtf8) {
      return refused(List.of(new FieldProblem("file", words.say("file.encoding"))));
    }
    if (reading instanceof Reading.Good<FactsFile> good) {
      return opened(opinions.open(NewCandidate.of(good.value()), current.get()));
    }
    return refused(problems((Reading.Bad<FactsFile>) reading));
  }

  private static List<FieldProblem> problems(Reading.Bad<FactsFile> bad) {
    return bad.problems().stream().map(one -> new FieldProblem("file", one.text())).toList();
  }

  private ModelAndView refused(List<FieldProblem> problems) {
    return page(null, fresh(""), opinions.ownPack(), problems);
  }

  /**
   * The facts as saved.
   *
   * @param organ shows the choices of another one; empty = as saved
   */
  @GetMapping("/opinion/{id}/facts")
  ModelAndView edit(@PathVariable long id, @RequestParam(defaultValue = "") String organ) {
    Candidate candidate = shown.get(id);
    FactsFile file = candidate.version().file();
    Map<String, String> typed = FactsForm.typed(file);
    if (!organ.isEmpty()) {
      typed.put(CircumstancesForm.ORGAN, CircumstancesForm.organ(organ).code());
    }
    return page(candidate, typed, pack(file, typed.get(CircumstancesForm.ORGAN)), List.of());
  }

  @PostMapping("/opinion/{id}/facts")
  ModelAndView save(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
    Candidate candidate = shown.get(id);
    FactsFile base = candidate.version().file();
    Fields fields = new Fields(typed, words);
    RulePack pack = pack(base, fields.text(CircumstancesForm.ORGAN));
    FactsFile file = new FactsForm(fields, pack).read(base, today());
    if (!fields.problems().isEmpty()) {
      return page(candidate, typed, pack, fields.problems());
    }
    Candidate saved = opinions.save(id, fields.whole("base"), file, current.get()).orThrow();
    flash.addFlashAttribute("flash", words.say("saved", saved.version().number()));
    return new ModelAndView("redirect:/opinion/" + id + "/amount");
  }

  /** On the day of the facts, for the organ that the form names. */
  private RulePack pack(FactsFile file, @Nullable String organ) {
    Organ asked = CircumstancesForm.organ(organ == null ? "" : organ);
    Facts facts = file.facts();
    Facts there = facts.with(facts.circumstances().at(asked));
    return opinions
        .pack(new FactsFile(there, file.choices()))
        .or(() -> opinions.pack(file))
        .orElseGet(opinions::ownPack);
  }

  private static ModelAndView page(
      @Nullable Candidate candidate,
      Map<String, String> typed,
      RulePack pack,
      List<FieldProblem> problems) {
    return FactsPage.of(
        candidate == null ? null : OpinionView.Head.of(candidate), typed, pack, problems);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static ModelAndView opened(Candidate candidate) {
    return new ModelAndView("redirect:/opinion/" + candidate.id());
  }
}
