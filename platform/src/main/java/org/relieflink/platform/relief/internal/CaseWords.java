package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefDecision;
import org.relieflink.platform.relief.ReliefStep;
import org.springframework.stereotype.Component;

/** 案件写进文书的话：days, owed papers, opinions and reasons, by field names of the forms. */
@Component
class CaseWords {
  private static final String MATTER = "申请国家司法救助";

  private final ReliefRules rules;
  private final CaseClock clocks;

  CaseWords(ReliefRules rules, CaseClock clocks) {
    this.rules = rules;
    this.clocks = clocks;
  }

  Map<String, String> of(ReliefCase one) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("case_no", one.caseNo());
    fields.put("matter", MATTER);
    one.steps().stream()
        .filter(step -> step.act() == ReliefAct.ACCEPT)
        .findFirst()
        .ifPresent(step -> fields.put("accepted_on", CaseClock.day(step.at()).toString()));
    fields.put("decide_by", decideBy(one));
    owed(one, fields);
    one.proposed().map(Proposed::words).ifPresent(said -> fields.put("opinion", said));
    fields.put("unit_opinion", concluded(one));
    ReliefDecision decision = one.decision();
    if (decision != null && !decision.isGrant()) {
      fields.put("reasons", rules.title(decision.ground()) + "。\n" + decision.words());
    }
    return fields;
  }

  /** Last day of the clock for deciding; empty where none runs. */
  private String decideBy(ReliefCase one) {
    String duty = rules.process(one.process()).duty();
    return clocks.runs(one).stream()
        .filter(run -> run.duty().equals(duty))
        .map(clocks::read)
        .map(DutyReading::due)
        .map(day -> Objects.toString(day, ""))
        .findFirst()
        .orElse("");
  }

  /** What those said who concluded the deliberation; else what was said with the proposal. */
  private static String concluded(ReliefCase one) {
    return one.steps().stream()
        .filter(step -> step.act() == ReliefAct.CONCLUDE)
        .map(ReliefStep::words)
        .reduce((first, last) -> last)
        .or(() -> one.proposed().map(Proposed::words))
        .orElse("");
  }

  private void owed(ReliefCase one, Map<String, String> fields) {
    List<OwedPaper> owed = one.papers().stream().filter(OwedPaper::isOwed).toList();
    List<OwedPaper> promised = owed.stream().filter(OwedPaper::promised).toList();
    fields.put("papers", list(owed));
    fields.put("owed", list(owed));
    fields.put("promised", list(promised));
    owed.stream()
        .map(OwedPaper::dueOn)
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .ifPresent(day -> fields.put("due_on", day));
  }

  private String list(List<OwedPaper> papers) {
    return papers.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(OwedPaper paper) {
    String what = rules.title(paper.kind()) + "，" + paper.dueOn() + "以前";
    return paper.words().isBlank() ? what : what + "：" + paper.words();
  }
}
