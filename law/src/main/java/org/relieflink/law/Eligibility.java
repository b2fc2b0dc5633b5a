package org.relieflink.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.relieflink.law.EligibilityOpinion.Standing;

/** 资格研判：逐条给结果，再给总的意见。Asks every rule, keeps every reason, and joins them into one opinion. */
public final class Eligibility {
  private Eligibility() {}

  /** The opinion on these facts for this day, under the rules of the organ on that day. */
  @LegalBasis(instrument = "spp-2021", article = "第七条")
  public static EligibilityOpinion assess(Facts facts, LocalDate on) {
    List<RuleSet> sets = RuleSets.shipped().applicable(facts, on);
    if (sets.isEmpty() || sets.get(0).onlyFor() != null) {
      return noRules(facts, on);
    }
    List<RuleFinding> findings =
        sets.stream()
            .flatMap(set -> set.rules().stream())
            .map(cited -> ask(cited, facts))
            .sorted(Comparator.comparing(one -> one.rule().kind()))
            .toList();
    Standing standing = standing(findings);
    List<String> summary = new ArrayList<>(summary(standing, findings, sets.get(0)));
    earlierRules(sets.get(0)).ifPresent(summary::add);
    noTimeLimit(facts, on, sets.get(0)).ifPresent(summary::add);
    String exception = standing == Standing.GENERALLY_NOT ? exception(facts, sets.get(0)) : "";
    return new EligibilityOpinion(on, standing, summary, findings, exception, sets);
  }

  /** The questions of fact that the rules for these facts ask, in the order of the keys. */
  public static Set<FactKey> asked(Facts facts, LocalDate on) {
    Set<FactKey> asked = EnumSet.noneOf(FactKey.class);
    RuleSets.shipped().applicable(facts, on).stream()
        .flatMap(set -> set.rules().stream())
        .forEach(cited -> asked.addAll(cited.rule().condition().facts()));
    return asked;
  }

  private static EligibilityOpinion noRules(Facts facts, LocalDate on) {
    String organ = facts.circumstances().organ().label();
    String sentence = on + " 那天" + organ + "适用的规则没有登记，请人工核对，或者补进规则组。";
    return new EligibilityOpinion(
        on, Standing.UNCLEAR, List.of(sentence), List.of(), "", List.of());
  }

  private static String exception(Facts facts, RuleSet set) {
    return "确有特殊情况的，"
        + facts.circumstances().organ().handler()
        + "写明理由，按本院审批权限报批（《"
        + name(set)
        + "》写的是“一般不予”，可以例外）。";
  }

  private static String name(RuleSet set) {
    return set.rules().stream()
        .filter(cited -> cited.rule().kind() == RuleKind.GROUND)
        .map(cited -> cited.clause().shortTitle())
        .findFirst()
        .orElse(set.title());
  }

  private static Optional<String> earlierRules(RuleSet set) {
    return Optional.ofNullable(set.to()).map(to -> "按当时的规则判断：《" + name(set) + "》，适用到 " + to + "。");
  }

  /** There is no time limit; a harm of long ago only makes a note. */
  private static Optional<String> noTimeLimit(Facts facts, LocalDate on, RuleSet set) {
    LocalDate harmed = facts.circumstances().harmedOn();
    Clause clause = set.noTimeLimit();
    if (harmed == null || clause == null || Period.between(harmed, on).getYears() < 1) {
      return Optional.empty();
    }
    int years = Period.between(harmed, on).getYears();
    return Optional.of("案发已有 " + years + " 年；没有申请期限，不能以逾期为由不予受理（" + clause.textWithStatus() + "）。");
  }

  private static RuleFinding ask(RuleSet.Cited cited, Facts facts) {
    EligibilityRule rule = cited.rule();
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
    return new RuleFinding(rule, finding, reason(rule, facts), cited.clause(), evidence, requests);
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

  private static List<String> summary(Standing standing, List<RuleFinding> findings, RuleSet set) {
    return switch (standing) {
      case LIKELY ->
          List.of("符合：" + titles(findings, is(RuleKind.SITUATION, Finding.MET)) + "。没有一般不予救助的情形。");
      case GENERALLY_NOT ->
          List.of("有一般不予救助的情形：" + titles(findings, is(RuleKind.GROUND, Finding.MET)) + "。");
      case NOT_ELIGIBLE -> notEligible(findings, set);
      case UNCLEAR -> unclear(findings);
    };
  }

  @LegalBasis(instrument = "spp-2021", article = "第五条")
  private static List<String> notEligible(List<RuleFinding> findings, RuleSet set) {
    List<String> sentences = new ArrayList<>();
    String failed = titles(findings, is(RuleKind.CONDITION, Finding.NOT_MET));
    if (!failed.isEmpty()) {
      sentences.add("必备条件不成立：" + failed + "。");
    }
    if (every(findings, RuleKind.SITUATION, Finding.NOT_MET)) {
      long count = findings.stream().filter(one -> one.rule().kind() == RuleKind.SITUATION).count();
      sentences.add(ChineseCount.of(count) + "种救助情形都不成立。");
    }
    Clause clause = set.otherwise();
    sentences.add("家里确有困难的，请转社会救助（《" + clause.shortTitle() + "》" + clause.article() + "）。");
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
