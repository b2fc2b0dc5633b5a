package org.relieflink.platform.fund.web;

import java.time.Clock;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.FundEvidence;
import org.relieflink.platform.fund.MoneyWatch;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 盯着钱的页面：where it is, what lies idle, what it may serve, how long it takes, what an alarm rests on.
 */
@Controller
class WatchPages {
  private final ReliefFund fund;
  private final MoneyWatch watch;
  private final Statements statements;
  private final CurrentOfficer current;
  private final WatchView view;
  private final Clock clock;

  WatchPages(
      ReliefFund fund,
      MoneyWatch watch,
      Statements statements,
      CurrentOfficer current,
      WatchView view,
      Clock clock) {
    this.fund = fund;
    this.watch = watch;
    this.statements = statements;
    this.current = current;
    this.view = view;
    this.clock = clock;
  }

  @GetMapping("/fund/flow")
  String flow(Model model) {
    var officer = current.get();
    model.addAttribute("flow", view.flow(fund.books(officer)));
    model.addAttribute("even", view.even(statements.standing(officer), clock.instant()));
    model.addAttribute("idle", view.idle(watch.idle(officer)));
    return "fund/flow";
  }

  @GetMapping("/fund/match")
  String match(Model model) {
    model.addAttribute("match", view.match(watch.match(current.get()), fund.purposes()));
    return "fund/match";
  }

  @GetMapping("/fund/clocks")
  String clocks(Model model) {
    PayClocks found = watch.clocks(current.get());
    model.addAttribute("since", found.since().toString());
    model.addAttribute("clocks", view.clocks(found));
    return "fund/clocks";
  }

  @GetMapping("/fund/evidence")
  String evidence(@RequestParam(defaultValue = "0") long alarm, Model model) {
    FundEvidence found = watch.evidence(current.get(), alarm).orThrow();
    model.addAttribute("alarm", alarm);
    model.addAttribute("kind", view.kind(found));
    model.addAttribute("about", found.alarm().officer());
    model.addAttribute("lines", view.lines(found));
    model.addAttribute("bank", view.bank(found));
    return "fund/evidence";
  }
}
