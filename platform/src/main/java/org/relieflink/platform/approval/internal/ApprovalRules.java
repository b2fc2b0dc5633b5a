package org.relieflink.platform.approval.internal;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRule;

/** 授权规则表：all versions of all rules; each kind has at most one a day. */
final class ApprovalRules {
  private final List<ApprovalRule> rules;

  ApprovalRules(List<ApprovalRule> rules) {
    this.rules = List.copyOf(rules);
    for (ApprovalRule rule : rules) {
      check(rule);
    }
  }

  private void check(ApprovalRule rule) {
    if (rule.departments() > rule.agreements()) {
      throw new IllegalStateException(rule.kind() + ": more departments than persons");
    }
    long sameDay =
        on(rule.validFrom()).stream().filter(other -> other.kind() == rule.kind()).count();
    if (sameDay > 1) {
      throw new IllegalStateException(rule.kind() + ": two rules on " + rule.validFrom());
    }
  }

  List<ApprovalRule> on(LocalDate day) {
    return rules.stream().filter(rule -> rule.validOn(day)).toList();
  }

  /** The rule of the day; a kind without one cannot be asked for, which is a mistake of ours. */
  ApprovalRule on(ApprovalKind kind, LocalDate day) {
    return on(day).stream()
        .filter(rule -> rule.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no approval rule for " + kind));
  }
}
