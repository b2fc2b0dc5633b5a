package org.relieflink.platform.opinion.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Drift;
import org.relieflink.platform.opinion.FairnessGauge;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 监督用的一页：how offices and handlers drift from like cases; no case and no person of a case. */
@Controller
class DriftPages {
  private final FairnessGauge gauge;
  private final CurrentOfficer current;
  private final Words words;

  DriftPages(FairnessGauge gauge, CurrentOfficer current, Words words) {
    this.gauge = gauge;
    this.current = current;
    this.words = words;
  }

  @GetMapping("/fairness")
  String show(Model model) {
    Drift drift = gauge.drift(current.get());
    model.addAttribute("view", DriftView.of(drift, words));
    model.addAttribute("empty", drift.lines().isEmpty());
    return "opinion/fairness";
  }

  /** 一点：percent of deviation from the like cases' median. */
  record Point(String quarter, int count, boolean small, long percent) {}

  /** 一个院或者一个经办人。 */
  record Line(String name, boolean handler, int count, List<Point> points) {}

  /** 整个回答。 */
  record Answer(int years, int bandPercent, int least, int compared, int apart, List<Line> lines) {}

  @GetMapping("/api/v1/fairness")
  @ResponseBody
  Answer api() {
    Drift drift = gauge.drift(current.get());
    return new Answer(
        drift.years(),
        drift.percent(),
        drift.least(),
        drift.compared(),
        drift.apart(),
        drift.lines().stream().map(line -> line(drift, line)).toList());
  }

  private static Line line(Drift drift, Drift.Line line) {
    return new Line(
        line.name(),
        line.handler(),
        line.count(),
        line.points().stream().map(point -> point(drift, point)).toList());
  }

  private static Point point(Drift drift, Drift.Point point) {
    Drift.Quarter quarter = drift.quarters().get(point.at());
    return new Point(
        quarter.year() + "Q" + quarter.number(),
        point.count(),
        drift.small(point.count()),
        point.percent());
  }
}
