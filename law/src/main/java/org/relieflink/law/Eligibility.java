package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.relieflink.law.EligibilityOpinion.Standing;

/** 资格研判：逐条给结果，再给总的意见。Asks every rule, keeps every reason, and joins them into one opinion. */
public final class Eligibility {
  private static final String PATH = "确有特殊情况的，承办检察官写明理由，按本院审批权限报批（《2021年细则》写的是“一般不予”，可以例外）。";

  private Eligibility() {}

  /** The opinion on these facts for this day. */
  @LegalBasis(instrument = "spp-2021", article = "第七条")
  public static EligibilityOpinion assess(Facts facts, LocalDate on) {
    List<RuleFinding> findings =
        Arrays.stream(EligibilityRule.values()).map(rule -> ask(rule, facts)).toList();
    Standing standing = standing(findings);
    List<String> summary = new ArrayList<>(summary(standing, findings));
    earlierRules(on).ifPresent(summary::add);
    return new EligibilityOpinion(
        on, standing, summary, findings, standing == Standing.GENERALLY_NOT ? PATH : "");
  }

  private static Optional<String> earlierRules(LocalDate on) {
    return Instruments.shipped()
        .find("spp-2021")
        .flatMap(rules -> Optional.ofNullable(rules.inForceFrom()))
        .filter(on::isBefore)
        .map(from -> on + " 早于 2021 年细则印发日 " + from + "，当时适用 2016 年试行细则，请人工核对。");
  }

  private static RuleFinding ask(EligibilityRule rule, Facts facts) {
    Finding finding = rule.condition().test(fact -> facts.answer(fact).answer());
    List<FactKey> unknown =
        rule.condition().facts().stream()
            .filter(fact -> facts.answer(fact).answer() == Answer.UNKNOWN)
            .toList();
    List<RuleFinding.Evidence> evidence =
        rule.condition().facts().stream()
            .filter(fact -> !unknown.contains(fact))
            .map(fact -> new RuleFinding.Evidence(fact, facts.answer(fact)))
            .toList();
    List<VerificationRequest> requests =
        finding == Finding.UNKNOWN ? unknown.stream().map(FactKey::request).toList() : List.of();
    return new RuleFinding(rule, finding, reason(rule, facts), rule.clause(), evidence, requests);
  }

  private static String reason(EligibilityRule rule, Facts facts) {
    List<String> sentences = new ArrayList<>();
    for (Finding finding : List.of(Finding.NOT_MET, Finding.UNKNOWN, Finding.MET)) {
      String parts =
          rule.condition().conjuncts().stream()
              .filter(part -> part.test(fact -> facts.answer(fact).answer()) == finding)
              .map(part -> part.words(fact -> facts.answer(fact).answer()))
              .collect(Collectors.joining("；"));
      if (!parts.isEmpty()) {
        sentences.add(lead(finding) + parts + "。");
      }
    }
    return String.join("", sentences);
  }

  private static String lead(Finding finding) {
    return switch (finding) {
      case MET -> "已查明：";
      case NOT_MET -> "不成立：";
      case UNKNOWN -> "还没查清：";
    };
  }

  private static Standing standing(List<RuleFinding> findings) {
    if (any(findings, RuleKind.CONDITION, Finding.NOT_MET)
        || every(findings, RuleKind.SITUATION, Finding.NOT_MET)) {
      return Standing.NOT_ELIGIBLE;
    }
    if (any(findings, RuleKind.GROUND, Finding.MET)) {
      return Standing.GENERALLY_NOT;
    }
    boolean settled =
        every(findings, RuleKind.CONDITION, Finding.MET)
            && any(findings, RuleKind.SITUATION, Finding.MET)
            && every(findings, RuleKind.GROUND, Finding.NOT_MET);
    return settled ? Standing.LIKELY : Standing.UNCLEAR;
  }

  private static List<String> summary(Standing standing, List<RuleFinding> findings) {
    return switch (standing) {
      case LIKELY ->
          List.of("符合：" + titles(findings, is(RuleKind.SITUATION, Finding.MET)) + "。没有一般不予救助的情形。");
      case GENERALLY_NOT ->
          List.of("有一般不予救助的情形：" + titles(findings, is(RuleKind.GROUND, Finding.MET)) + "。");
      case NOT_ELIGIBLE -> notEligible(findings);
      case UNCLEAR -> unclear(findings);
    };
  }

  @LegalBasis(instrument = "spp-2021", article = "第五条")
  private static List<String> notEligible(List<RuleFinding> findings) {
    List<String> sentences = new ArrayList<>();
    String failed = titles(findings, is(RuleKind.CONDITION, Finding.NOT_MET));
    if (!failed.isEmpty()) {
      sentences.add("必备条件不成立：" + failed + "。");
    }
    if (every(findings, RuleKind.SITUATION, Finding.NOT_MET)) {
      sentences.add("七种救助情形都不成立。");
    }
    sentences.add("家里确有困难的，请转社会救助（《2021年细则》第五条）。");
    return sentences;
  }

  private static List<String> unclear(List<RuleFinding> findings) {
    List<String> sentences = new ArrayList<>();
    String met = titles(findings, is(RuleKind.SITUATION, Finding.MET));
    if (!met.isEmpty()) {
      sentences.add("已符合一种情形：" + met + "。");
    }
    sentences.add("还要查清：" + titles(findings, one -> open(one, !met.isEmpty())) + "。");
    return sentences;
  }

  private static boolean open(RuleFinding one, boolean situationMet) {
    boolean matters = one.rule().kind() != RuleKind.SITUATION || !situationMet;
    return matters && one.finding() == Finding.UNKNOWN;
  }

  private static Predicate<RuleFinding> is(RuleKind kind, Finding finding) {
    return one -> one.rule().kind() == kind && one.finding() == finding;
  }

  private static boolean any(List<RuleFinding> findings, RuleKind kind, Finding finding) {
    return findings.stream().anyMatch(is(kind, finding));
  }

  private static boolean every(List<RuleFinding> findings, RuleKind kind, Finding finding) {
    return findings.stream()
        .filter(one -> one.rule().kind() == kind)
        .allMatch(one -> one.finding() == finding);
  }

  private static String titles(List<RuleFinding> findings, Predicate<RuleFinding> which) {
    return findings.stream()
        .filter(which)
        .map(one -> one.rule().title())
        .collect(Collectors.joining("、"));
  }
}
