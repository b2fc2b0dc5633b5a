package org.relieflink.platform.opinion.web;

import java.util.List;
import java.util.Map;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.problem.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 资格意见页：the list of candidates, and one candidate rule by rule. */
@Controller
class OpinionPages {
  private final Opinions opinions;
  private final ShownCandidates shown;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final Words words;

  OpinionPages(
      Opinions opinions,
      ShownCandidates shown,
      AccessTable table,
      CurrentOfficer current,
      Words words) {
    this.opinions = opinions;
    this.shown = shown;
    this.table = table;
    this.current = current;
    this.words = words;
  }

  @GetMapping("/opinion")
  String list(Model model) {
    List<CandidateLine> lines =
        shown.all().stream().map(one -> CandidateLine.of(one, opinions)).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("writes", writes(current.get()));
    return "opinion/list";
  }

  @GetMapping("/opinion/{id}")
  String show(@PathVariable long id, Model model) {
    Candidate candidate = shown.get(id);
    fill(model, candidate);
    model.addAttribute("answers", AnswersForm.rows(candidate.version().file().facts()));
    return "opinion/opinion";
  }

  @PostMapping("/opinion/{id}/answers")
  ModelAndView answers(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
    Candidate candidate = shown.get(id);
    Fields fields = new Fields(typed, words);
    var answers = AnswersForm.read(fields);
    if (!fields.problems().isEmpty()) {
      ModelAndView page = new ModelAndView("opinion/opinion");
      page.setStatus(HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_CONTENT.value()));
      Model model = new org.springframework.ui.ExtendedModelMap();
      fill(model, candidate);
      page.addAllObjects(model.asMap());
      page.addObject("answers", AnswersForm.rows(fields, candidate.version().file().facts()));
      page.addObject("problems", fields.problems());
      return page;
    }
    FactsFile file = candidate.version().file();
    FactsFile changed = new FactsFile(file.facts().withAnswers(answers), file.choices());
    Outcome<Candidate> saved = opinions.save(id, fields.whole("base"), changed, current.get());
    flash.addFlashAttribute("flash", words.say("saved", saved.orThrow().version().number()));
    return new ModelAndView("redirect:/opinion/" + id);
  }

  private void fill(Model model, Candidate candidate) {
    model.addAttribute("view", OpinionView.of(candidate, opinions.opinion(candidate)));
    model.addAttribute("writes", writes(current.get()));
    model.addAttribute(
        "history", opinions.versions(candidate.id()).stream().map(HistoryLine::of).toList());
  }

  private boolean writes(Officer officer) {
    return table.allows(officer, "POST", "/opinion");
  }

  /** 列表里的一行。 */
  record CandidateLine(OpinionView.Head head, String standing, String tag, String amount) {
    static CandidateLine of(Candidate candidate, Opinions opinions) {
      var standing = opinions.opinion(candidate).standing();
      String amount =
          opinions.proposals(candidate.id()).stream()
              .findFirst()
              .map(one -> new org.relieflink.kernel.Fen(one.amountFen()).yuanText())
              .orElse("");
      return new CandidateLine(
          OpinionView.Head.of(candidate), standing.label(), OpinionView.tag(standing), amount);
    }
  }

  /** 事实的一版。 */
  record HistoryLine(int number, String officer, String at) {
    static HistoryLine of(Candidate.Version version) {
      return new HistoryLine(
          version.number(), version.officerName(), Words.time(version.savedAt()));
    }
  }
}
