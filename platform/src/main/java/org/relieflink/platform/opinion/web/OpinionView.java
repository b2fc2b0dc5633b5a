package org.relieflink.platform.opinion.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.law.Counterfactual;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.Facts;
import org.relieflink.law.Finding;
import org.relieflink.law.RuleFinding;
import org.relieflink.law.RuleKind;
import org.relieflink.law.RuleSet;
import org.relieflink.law.VerificationRequest;
import org.relieflink.platform.opinion.Candidate;

/** 资格意见页的内容：rule by rule, with reasons, clauses and evidence. */
record OpinionView(
    Head head,
    String standing,
    String standingTag,
    List<String> summary,
    String exception,
    List<VerificationRequest> requests,
    List<Group> groups,
    String rules,
    List<String> changes) {

  /**
   * 页头。
   *
   * @param organ name of the handling organ, whose words and rules apply
   */
  record Head(
      long id,
      String name,
      String age,
      String caseNumber,
      String asOf,
      int version,
      String saved,
      String organ) {
    static Head of(Candidate candidate) {
      Facts facts = candidate.version().file().facts();
      Integer age = facts.applicant().age(facts.asOf());
      return new Head(
          candidate.id(),
          candidate.maskedName(),
          age == null ? "" : age.toString(),
          facts.matter().number(),
          facts.asOf().toString(),
          candidate.version().number(),
          candidate.version().officerName() + " " + Words.time(candidate.version().savedAt()),
          facts.circumstances().organ().name());
    }
  }

  /** 一组规则。 */
  record Group(String id, String label, List<Line> lines) {}

  /** 一条规则。 */
  record Line(
      String id,
      String title,
      String clause,
      String finding,
      String tag,
      String reason,
      List<String> evidence,
      List<VerificationRequest> requests) {}

  static OpinionView of(Candidate candidate, EligibilityOpinion opinion) {
    return new OpinionView(
        Head.of(candidate),
        opinion.standing().label(),
        tag(opinion.standing()),
        opinion.summary(),
        opinion.exceptionNote(),
        opinion.requests(),
        Arrays.stream(RuleKind.values()).map(kind -> group(kind, opinion)).toList(),
        opinion.ruleSets().stream().map(RuleSet::title).collect(Collectors.joining("；")),
        Counterfactual.of(candidate.version().file().facts(), opinion.on()).stream()
            .map(Counterfactual::text)
            .toList());
  }

  static String tag(EligibilityOpinion.Standing standing) {
    return switch (standing) {
      case LIKELY -> "good";
      case GENERALLY_NOT -> "warn";
      case NOT_ELIGIBLE -> "bad";
      case UNCLEAR -> "todo";
    };
  }

  private static Group group(RuleKind kind, EligibilityOpinion opinion) {
    return new Group(
        kind.name().toLowerCase(java.util.Locale.ROOT),
        kind.label(),
        opinion.of(kind).stream()
            .map(one -> line(one, kind == RuleKind.SITUATION && settled(opinion)))
            .toList());
  }

  /** One situation is enough: once it is met, the others need not be asked. */
  private static boolean settled(EligibilityOpinion opinion) {
    return opinion.of(RuleKind.SITUATION).stream().anyMatch(one -> one.finding() == Finding.MET);
  }

  private static Line line(RuleFinding one, boolean enough) {
    boolean idle = enough && one.finding() == Finding.UNKNOWN;
    return new Line(
        one.rule().id(),
        one.rule().title(),
        one.clause().textWithStatus(),
        one.findingText(),
        idle ? "plain" : tag(one),
        one.reason(),
        one.evidence().stream().map(RuleFinding.Evidence::text).toList(),
        idle ? List.of() : one.requests());
  }

  /** Colour marks exceptions only: a situation that does not apply is no exception. */
  private static String tag(RuleFinding one) {
    boolean ground = one.rule().kind() == RuleKind.GROUND;
    return switch (one.finding()) {
      case UNKNOWN -> "todo";
      case MET -> ground ? "warn" : "good";
      case NOT_MET -> ground ? "good" : one.rule().kind() == RuleKind.CONDITION ? "bad" : "plain";
    };
  }
}
