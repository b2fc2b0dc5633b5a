package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 监督规则：一条规则的一个版本。One version of one supervision rule.
 *
 * @param id stable over versions
 * @param subjects classes whose records are asked about
 * @param found the record that makes the lead, null when the lead is that something is missing
 * @param checks what a person has to check next
 * @param owner the department that answers
 */
public record SupervisionRule(
    String id,
    String version,
    SupervisionKind kind,
    String title,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> subjects,
    @Nullable FoundRecord found,
    List<RuleCondition> conditions,
    List<Clause> basis,
    List<String> checks,
    String owner) {
  /** Copies the lists. */
  public SupervisionRule {
    subjects = List.copyOf(subjects);
    conditions = List.copyOf(conditions);
    basis = List.copyOf(basis);
    checks = List.copyOf(checks);
  }

  /** Whether this version applies on the day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** How well its weakest basis is known. */
  public TextStatus status() {
    return basis.stream()
        .map(Clause::status)
        .max(Comparator.naturalOrder())
        .orElse(TextStatus.UNVERIFIED);
  }

  /**
   * Whether its basis was at least seen in a quotation; the others say so wherever they are shown.
   */
  public boolean verified() {
    return status() == TextStatus.TEXT_READ || status() == TextStatus.QUOTED;
  }

  /** All classes it looks at: without one of them the rule cannot be run. */
  public Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>();
    if (found != null) {
      needs.addAll(found.classes());
    }
    for (RuleCondition condition : conditions) {
      if (condition instanceof RuleCondition.On on) {
        needs.addAll(on.classes());
      } else if (condition instanceof RuleCondition.NotOn notOn) {
        needs.addAll(notOn.classes());
      } else if (condition instanceof RuleCondition.EachRelativeOn each) {
        needs.addAll(each.classes());
      }
    }
    return needs;
  }

  /** The tolerances it uses. */
  public List<Tolerance> tolerances() {
    List<Tolerance> used = new ArrayList<>();
    if (found != null && found.after() != null) {
      used.add(found.after());
    }
    if (found != null && found.apart() != null) {
      used.add(found.apart());
    }
    for (RuleCondition condition : conditions) {
      if (condition instanceof RuleCondition.NotOn notOn) {
        used.add(notOn.fresh());
      } else if (condition instanceof RuleCondition.EachRelativeOn each) {
        used.add(each.term());
      }
    }
    return used;
  }
}
