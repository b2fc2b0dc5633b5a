package org.relieflink.law.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Finding;

/**
 * 一条规则对一个人的检查。One rule put to one person: a pure function of rule and facts.
 *
 * @param leads met ones, and unknown ones for which some record speaks
 * @param open unknown with no record speaking for it: neither a lead nor an all-clear
 */
public record SupervisionCheck(List<SupervisionLead> leads, boolean open) {
  private static final SupervisionCheck NOTHING = new SupervisionCheck(List.of(), false);

  /** Copies the list. */
  public SupervisionCheck {
    leads = List.copyOf(leads);
  }

  /** Puts the rule to the person. */
  public static SupervisionCheck of(SupervisionRule rule, SupervisionFacts facts) {
    if (!rule.validOn(facts.day()) || !rule.subjects().contains(facts.own().listedClass())) {
      return NOTHING;
    }
    List<RuleStep> steps = new ArrayList<>();
    for (RuleCondition condition : rule.conditions()) {
      RuleStep step = ConditionTest.step(condition, facts);
      if (step.finding() == Finding.NOT_MET) {
        return NOTHING;
      }
      steps.add(step);
    }
    if (rule.found() != null) {
      return found(rule, facts, steps);
    }
    return toldBefore(rule, facts) ? NOTHING : missing(rule, facts, steps);
  }

  /**
   * Whether the rule may concern the person at all, from the record alone: saves looking for the
   * others.
   */
  public static boolean concerns(SupervisionRule rule, SupervisionFacts facts) {
    return rule.subjects().contains(facts.own().listedClass())
        && rule.conditions().stream()
            .filter(condition -> condition.ofRecordAlone())
            .noneMatch(
                condition -> ConditionTest.step(condition, facts).finding() == Finding.NOT_MET);
  }

  private static SupervisionCheck missing(
      SupervisionRule rule, SupervisionFacts facts, List<RuleStep> steps) {
    Finding finding = all(steps);
    boolean points = finding == Finding.MET || steps.stream().anyMatch(RuleStep::points);
    return points
        ? new SupervisionCheck(
            List.of(new SupervisionLead(rule, finding, facts.own().recordId(), null, steps)), false)
        : new SupervisionCheck(List.of(), true);
  }

  /** A person on several lists that the rule asks about is told once, from the smallest id. */
  private static boolean toldBefore(SupervisionRule rule, SupervisionFacts facts) {
    return facts
        .selfOn(rule.subjects())
        .filter(LinkedRecord::sure)
        .anyMatch(link -> link.record().recordId().compareTo(facts.own().recordId()) < 0);
  }

  private static SupervisionCheck found(
      SupervisionRule rule, SupervisionFacts facts, List<RuleStep> conditions) {
    List<SupervisionLead> leads = new ArrayList<>();
    FoundRecord wanted = Objects.requireNonNull(rule.found());
    facts
        .selfOn(wanted.classesFor(facts.own()))
        .filter(link -> once(wanted, facts.own(), link))
        .forEach(
            link -> {
              SupervisionLead lead = lead(rule, facts, conditions, link);
              if (lead != null) {
                leads.add(lead);
              }
            });
    return new SupervisionCheck(leads, false);
  }

  /** Of two records of one class the pair is told once, from the one with the smaller id. */
  private static boolean once(FoundRecord wanted, ListedRecord own, LinkedRecord link) {
    return !wanted.sameClass() || own.recordId().compareTo(link.record().recordId()) < 0;
  }

  private static @Nullable SupervisionLead lead(
      SupervisionRule rule, SupervisionFacts facts, List<RuleStep> conditions, LinkedRecord link) {
    List<RuleStep> steps = new ArrayList<>(conditions);
    steps.addAll(FoundTest.steps(Objects.requireNonNull(rule.found()), facts, link));
    Finding finding = all(steps);
    return finding == Finding.NOT_MET
        ? null
        : new SupervisionLead(
            rule, finding, facts.own().recordId(), link.record().recordId(), steps);
  }

  /** All must be met; one not met settles it, else one unknown keeps it open. */
  static Finding all(List<RuleStep> steps) {
    Finding rest = Finding.MET;
    for (RuleStep step : steps) {
      if (step.finding() == Finding.NOT_MET) {
        return Finding.NOT_MET;
      }
      rest = step.finding() == Finding.UNKNOWN ? Finding.UNKNOWN : rest;
    }
    return rest;
  }
}
