package org.relieflink.platform.opinion.web;

import java.util.List;
import org.relieflink.law.Counterfactual;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.Reading;
import org.relieflink.law.RuleFinding;
import org.relieflink.law.RuleSet;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;

/** 意见接口的说法：what the API says of an opinion, whether the facts are kept or only sent. */
final class OpinionAnswers {
  private OpinionAnswers() {}

  /**
   * 一份意见。
   *
   * @param exception what an exception needs; empty when none is needed
   */
  record Judged(
      String standing,
      String label,
      String organ,
      List<String> summary,
      String exception,
      List<Line> findings,
      List<Ask> requests,
      List<String> ruleSets,
      List<Change> changes) {
    static Judged of(Facts facts, EligibilityOpinion opinion) {
      return new Judged(
          opinion.standing().code(),
          opinion.standing().label(),
          facts.circumstances().organ().code(),
          opinion.summary(),
          opinion.exceptionNote(),
          opinion.findings().stream().map(Line::of).toList(),
          OpinionAnswers.requests(opinion),
          opinion.ruleSets().stream().map(RuleSet::id).toList(),
          OpinionAnswers.changes(facts, opinion));
    }
  }

  /** 换成这个回答，意见会变成什么。 */
  record Change(String fact, String answer, String standing) {}

  /** 一条规则的结果。 */
  record Line(
      String rule,
      String finding,
      String reason,
      String clause,
      String status,
      List<String> evidence) {
    static Line of(RuleFinding one) {
      return new Line(
          one.rule().id(),
          one.finding().code(),
          one.reason(),
          one.clause().text(),
          one.clause().status().code(),
          one.evidence().stream().map(RuleFinding.Evidence::text).toList());
    }
  }

  /** 一条查证建议。 */
  record Ask(String fact, String label, String ask, String request) {}

  static List<Ask> requests(EligibilityOpinion opinion) {
    return opinion.requests().stream()
        .map(one -> new Ask(one.fact().code(), one.label(), one.ask(), one.request()))
        .toList();
  }

  static List<Change> changes(Facts facts, EligibilityOpinion opinion) {
    return Counterfactual.of(facts, opinion.on()).stream()
        .map(one -> new Change(one.fact().code(), one.other().code(), one.standing().code()))
        .toList();
  }

  /** The body as facts; everything that is wrong with it at once, each by its place. */
  static FactsFile read(String text) {
    if (Fields.broken(text)) {
      throw Refusal.of(OpinionRefusal.FACTS_UNREADABLE).asException();
    }
    Reading<FactsFile> reading = FactsFile.read(text);
    if (reading instanceof Reading.Bad<FactsFile> bad) {
      throw Refusal.of(OpinionRefusal.FACTS_INVALID, bad.problems().size())
          .withFields(
              bad.problems().stream().map(one -> new FieldProblem(one.path(), one.text())).toList())
          .asException();
    }
    return reading.orThrow();
  }
}
