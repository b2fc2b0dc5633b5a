package org.relieflink.law;

import java.time.LocalDate;
import java.util.List;

/**
 * 资格意见：机器的建议，不是决定。The overall opinion with every rule's finding; a person decides.
 *
 * @param on the day for which the rules were asked
 * @param standing the overall opinion
 * @param summary why, in Chinese sentences
 * @param findings all rules in the order of the articles
 * @param exceptionNote what an exception needs, "" when none is needed
 * @param ruleSets the sets that applied, the organ's own first; empty when none was in force
 */
public record EligibilityOpinion(
    LocalDate on,
    Standing standing,
    List<String> summary,
    List<RuleFinding> findings,
    String exceptionNote,
    List<RuleSet> ruleSets) {
  /** 总的意见。 The four overall opinions. */
  public enum Standing {
    LIKELY("likely", "可能符合"),
    GENERALLY_NOT("generally_not", "一般不予（可说明理由例外）"),
    NOT_ELIGIBLE("not_eligible", "不符合"),
    UNCLEAR("unclear", "还不清楚");

    private final String code;
    private final String label;

    Standing(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The word in files and JSON. */
    public String code() {
      return code;
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  /** Copies the lists. */
  public EligibilityOpinion {
    summary = List.copyOf(summary);
    findings = List.copyOf(findings);
    ruleSets = List.copyOf(ruleSets);
  }

  /** The findings of one kind of rule. */
  public List<RuleFinding> of(RuleKind kind) {
    return findings.stream().filter(finding -> finding.rule().kind() == kind).toList();
  }

  /** The finding of one rule; one that does not apply here is a programming error. */
  public RuleFinding get(EligibilityRule rule) {
    return findings.stream().filter(finding -> finding.rule() == rule).findFirst().orElseThrow();
  }

  /** What to ask whom: each unknown fact that still matters once, in rule order. */
  public List<VerificationRequest> requests() {
    boolean oneMet = of(RuleKind.SITUATION).stream().anyMatch(one -> one.finding() == Finding.MET);
    return findings.stream()
        .filter(one -> one.rule().kind() != RuleKind.SITUATION || !oneMet)
        .flatMap(one -> one.requests().stream())
        .distinct()
        .toList();
  }
}
