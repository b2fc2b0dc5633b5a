package org.relieflink.platform.fund.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.CaseBook;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 资金的页面：the books of the place, whether they balance, and one case at a time. */
@Controller
class FundPages {
  private static final String PAGE = "fund/fund";

  private final ReliefFund fund;
  private final CurrentOfficer current;
  private final FundView view;
  private final ProblemTexts problems;

  FundPages(ReliefFund fund, CurrentOfficer current, FundView view, ProblemTexts problems) {
    this.fund = fund;
    this.current = current;
    this.view = view;
    this.problems = problems;
  }

  @GetMapping("/fund")
  String show(Model model) {
    var officer = current.get();
    model.addAttribute("fund", view.whole(fund.books(officer), fund.purposes()));
    model.addAttribute("check", view.check(fund.check(officer)));
    return PAGE;
  }

  @PostMapping("/fund/case")
  String ofCase(@RequestParam(defaultValue = "") String caseNo, Model model) {
    Outcome<CaseBook> outcome = fund.ofCase(current.get(), caseNo);
    model.addAttribute("typedCase", caseNo);
    if (outcome instanceof Outcome.Refused<CaseBook> refused) {
      model.addAttribute(
          "problems", List.of(new FieldProblem("caseNo", problems.detail(refused.refusal()))));
    } else {
      model.addAttribute("book", view.book(outcome.orThrow()));
    }
    return show(model);
  }
}
