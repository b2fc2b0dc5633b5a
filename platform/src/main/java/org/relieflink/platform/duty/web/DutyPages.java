package org.relieflink.platform.duty.web;

import java.time.Year;
import java.util.List;
import org.relieflink.law.duty.Duty;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.duty.DutyLine;
import org.relieflink.platform.duty.DutyRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 职责台账的页面：the whole ledger of a year, and one duty with its matters. */
@Controller
class DutyPages {
  private final Duties duties;
  private final CurrentOfficer current;
  private final DutyView view;
  private final DutyTexts texts;

  DutyPages(Duties duties, CurrentOfficer current, DutyView view, DutyTexts texts) {
    this.duties = duties;
    this.current = current;
    this.view = view;
    this.texts = texts;
  }

  @GetMapping("/duties")
  String ledger(@RequestParam(defaultValue = "") String year, Model model) {
    Year chosen = year(year, model);
    List<DutyLine> lines = duties.ledger(current.get(), chosen);
    model.addAttribute("sums", DutyView.sums(lines));
    model.addAttribute("followed", view.lines(lines, true));
    model.addAttribute("waiting", view.lines(lines, false));
    model.addAttribute("all", lines.size());
    return "duty/duties";
  }

  private Year year(String typed, Model model) {
    Year now = Year.from(texts.today());
    Year chosen = AskedYear.of(typed, now);
    model.addAttribute("year", chosen.getValue());
    model.addAttribute("latest", !chosen.isBefore(now));
    return chosen;
  }

  @GetMapping("/duties/{duty}")
  String one(@PathVariable String duty, @RequestParam(defaultValue = "") String year, Model model) {
    Duty found = duties.find(duty).orElseThrow(() -> Refusal.of(DutyRefusal.UNKNOWN).asException());
    Year chosen = year(year, model);
    model.addAttribute("rule", view.rule(found));
    model.addAttribute(
        "matters", duties.matters(current.get(), duty, chosen).stream().map(view::matter).toList());
    model.addAttribute("most", Duties.MOST);
    return "duty/duty";
  }
}
