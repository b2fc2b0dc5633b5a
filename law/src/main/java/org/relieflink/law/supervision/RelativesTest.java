package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relieflink.law.Finding;
import org.relieflink.law.supervision.RuleCondition.EachRelativeOn;

/** 亲属是不是每一方都在登记上。Whether each of several relatives stands on a register. */
final class RelativesTest {
  private RelativesTest() {}

  static RuleStep step(EachRelativeOn each, SupervisionFacts facts) {
    List<RuleStep> steps = new ArrayList<>();
    for (String relation : each.relations()) {
      steps.add(one(each, relation, facts));
    }
    return new RuleStep(
        each.words(),
        SupervisionCheck.all(steps),
        String.join("；", steps.stream().map(RuleStep::reason).toList()),
        steps.stream().flatMap(step -> step.recordIds().stream()).distinct().toList(),
        steps.stream().anyMatch(RuleStep::points));
  }

  private static RuleStep one(EachRelativeOn each, String relation, SupervisionFacts facts) {
    List<LinkedRecord> known = facts.ofRelative(relation);
    RuleStep best = null;
    for (LinkedRecord link : known) {
      if (each.classes().contains(link.record().listedClass())) {
        RuleStep step = registered(each, relation, facts, link);
        best = best == null || rank(step) < rank(best) ? step : best;
      }
    }
    return best != null ? best : absent(each, relation, facts, known);
  }

  private static int rank(RuleStep step) {
    return switch (step.finding()) {
      case MET -> 0;
      case UNKNOWN -> 1;
      case NOT_MET -> 2;
    };
  }

  private static RuleStep registered(
      EachRelativeOn each, String relation, SupervisionFacts facts, LinkedRecord link) {
    ListedRecord record = link.record();
    String told = relation + "：" + record.listedClass() + "，" + link.how();
    if (!link.sure()) {
      return RuleStep.of(relation, Finding.UNKNOWN, told + "；引擎没有把握，要人核对", link);
    }
    LocalDate from = record.from();
    if (from == null || from.isAfter(facts.day())) {
      Finding finding = from == null ? Finding.UNKNOWN : Finding.NOT_MET;
      return RuleStep.of(relation, finding, told + (from == null ? "，没有写日期" : "，还没有开始"), link);
    }
    return each.lasting().contains(record.listedClass())
        ? RuleStep.of(relation, Finding.MET, told + "，" + from, link)
        : term(each, relation, facts, link);
  }

  private static RuleStep term(
      EachRelativeOn each, String relation, SupervisionFacts facts, LinkedRecord link) {
    LocalDate from = Objects.requireNonNull(link.record().from());
    LocalDate to = link.record().to();
    String told =
        relation + "：" + link.record().listedClass() + "，" + link.how() + "，" + from + " 起";
    long proved = ChronoUnit.DAYS.between(from, to == null ? facts.day() : to);
    boolean over = to != null && to.isBefore(facts.day());
    if (!over && proved >= each.term().days()) {
      return RuleStep.of(relation, Finding.MET, told + (to == null ? "" : "，到 " + to), link);
    }
    Finding finding = to == null ? Finding.UNKNOWN : Finding.NOT_MET;
    String why = to == null ? "，没有写期满日期" : "，" + to + " 期满";
    return RuleStep.of(relation, finding, told + why, link);
  }

  private static RuleStep absent(
      EachRelativeOn each, String relation, SupervisionFacts facts, List<LinkedRecord> known) {
    boolean sure = known.stream().anyMatch(LinkedRecord::sure);
    boolean delivered =
        each.classes().stream().allMatch(name -> facts.coverage().find(name).isPresent());
    if (sure && delivered) {
      return RuleStep.of(relation, Finding.NOT_MET, relation + "不在登记上");
    }
    return RuleStep.of(
        relation, Finding.UNKNOWN, sure ? relation + "：登记没有收全" : relation + "：名单和户籍上都看不出是谁");
  }
}
