package org.relieflink.platform.sharing.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.duty.StackedBar;
import org.relieflink.platform.sharing.SharingRate;
import org.relieflink.platform.sharing.SharingRates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 共享率的页面：bars of each department, and the numbers in words. */
@Controller
class RatePages {
  private static final int BAR = 480; // beside five columns of numbers

  private final SharingRates rates;
  private final CurrentOfficer current;
  private final SharingTexts texts;

  RatePages(SharingRates rates, CurrentOfficer current, SharingTexts texts) {
    this.rates = rates;
    this.current = current;
    this.texts = texts;
  }

  /** 一个部门一个月。 */
  record Line(String name, SharingRate rate, boolean few, StackedBar bar) {}

  @GetMapping("/sharing-rate")
  String show(@RequestParam(defaultValue = "") String month, Model model) {
    YearMonth chosen = SharingApi.month(month, YearMonth.from(texts.today()));
    List<SharingRate> found = rates.of(current.get(), chosen, chosen);
    int most = found.stream().mapToInt(SharingRate::asked).max().orElse(1);
    List<Line> lines = new ArrayList<>();
    found.stream()
        .sorted(java.util.Comparator.comparingInt(SharingRate::percent))
        .forEach(
            rate ->
                lines.add(
                    new Line(rate.name(), rate, rate.asked() < rates.fewBelow(), bar(rate, most))));
    int asked = found.stream().mapToInt(SharingRate::asked).sum();
    int answered = found.stream().mapToInt(SharingRate::answered).sum();
    model.addAttribute("lines", lines);
    model.addAttribute("asked", asked);
    model.addAttribute("answered", answered);
    model.addAttribute("percent", asked == 0 ? 0 : Math.round(100f * answered / asked));
    model.addAttribute("month", chosen.toString());
    model.addAttribute("before", chosen.minusMonths(1).toString());
    model.addAttribute("after", chosen.plusMonths(1).toString());
    model.addAttribute("few", asked < rates.fewBelow());
    model.addAttribute("fewBelow", rates.fewBelow());
    model.addAttribute("rhythm", rates.rhythm());
    return "sharing/rate";
  }

  /** Answered in time, answered late, open, refused. */
  private static StackedBar bar(SharingRate rate, int most) {
    return StackedBar.of(
        List.of(
            new StackedBar.Count(rate.inTime(), "share-in-time"),
            new StackedBar.Count(rate.late(), "share-late"),
            new StackedBar.Count(rate.open(), "share-open"),
            new StackedBar.Count(rate.refused(), "share-refused")),
        most,
        BAR);
  }
}
