package org.relieflink.law;

import java.util.List;

/**
 * 一条规则的结果，连同理由和证据。What one rule found, why, and on which evidence.
 *
 * @param reason one or more Chinese sentences, all reasons and not the first
 * @param evidence the known facts the finding rests on
 * @param requests what to ask whom, when unknown
 */
public record RuleFinding(
    EligibilityRule rule,
    Finding finding,
    String reason,
    Clause clause,
    List<Evidence> evidence,
    List<VerificationRequest> requests) {
  /** 用到的一个事实。 A fact that was used, with its source and as-of date. */
  public record Evidence(FactKey fact, FactAnswer answer) {
    /** Such as {@code 生活困难：是（农业农村局名单，2026-11-01）}. */
    public String text() {
      String asOf = answer.asOf() == null ? "" : "，" + answer.asOf();
      String source = answer.source().isEmpty() ? "出处未写" : answer.source();
      return fact.label() + "：" + answer.answer().label() + "（" + source + asOf + "）";
    }
  }

  /** Copies the lists. */
  public RuleFinding {
    evidence = List.copyOf(evidence);
    requests = List.copyOf(requests);
  }

  /**
   * The finding in words that fit the kind: a ground is present or absent, a condition met or not.
   */
  public String findingText() {
    if (rule.kind() != RuleKind.GROUND) {
      return finding.label();
    }
    return switch (finding) {
      case MET -> "有这种情形";
      case NOT_MET -> "没有这种情形";
      case UNKNOWN -> "还不清楚";
    };
  }
}
