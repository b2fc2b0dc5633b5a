package org.relieflink.platform.opinion.web;

import org.relieflink.law.AmountProposal;
import org.relieflink.law.RulePack;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 计算书：one saved proposal, to print from the browser or as a PDF for the file of the case. */
@Controller
class SheetPages {
  private final Opinions opinions;
  private final ShownCandidates shown;
  private final ShownPayments plans;
  private final SavedLines lines;
  private final SheetPaper paper;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final Words words;

  SheetPages(
      Opinions opinions,
      ShownCandidates shown,
      ShownPayments plans,
      SavedLines lines,
      SheetPaper paper,
      AccessTable table,
      CurrentOfficer current,
      Words words) {
    this.opinions = opinions;
    this.shown = shown;
    this.plans = plans;
    this.lines = lines;
    this.paper = paper;
    this.table = table;
    this.current = current;
    this.words = words;
  }

  @GetMapping("/opinion/{id}/proposals/{proposal}")
  ModelAndView sheet(@PathVariable long id, @PathVariable long proposal) {
    SheetPaper.Sheet sheet = find(id, proposal);
    ModelAndView page = new ModelAndView("opinion/sheet");
    page.addObject("view", sheet.view());
    page.addObject("saved", sheet.line());
    page.addObject("parts", sheet.parts());
    page.addObject("pdf", table.allows(current.get(), "GET", SheetPaper.path(sheet)));
    return page;
  }

  /** Counted or agreed to, and on the trail, before a byte leaves; or shown where to ask. */
  @GetMapping("/opinion/{id}/proposals/{proposal}/sheet.pdf")
  ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long proposal) {
    return paper.answer(find(id, proposal), current.get());
  }

  private SheetPaper.Sheet find(long id, long proposal) {
    Candidate candidate = shown.get(id);
    SavedProposal saved = opinions.findProposal(id, proposal).orElseThrow(SheetPages::unknown);
    AmountProposal steps = opinions.steps(saved).orElseThrow(SheetPages::unknown);
    RulePack pack = opinions.packOf(steps).orElseThrow();
    return new SheetPaper.Sheet(
        AmountView.of(candidate, steps, pack, words),
        steps,
        pack,
        lines.of(saved),
        plans.tables(candidate, saved).orElse(null));
  }

  private static RefusedException unknown() {
    return Refusal.of(OpinionRefusal.NOT_FOUND).asException();
  }
}
