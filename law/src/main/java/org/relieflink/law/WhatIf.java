package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 怎样会变：换一个选定值或者过错程度，金额是多少。What would change the amount: the same calculation with one thing
 * altered.
 *
 * @param change what is altered, in Chinese
 * @param amountFen the amount then
 */
public record WhatIf(String change, long amountFen) {
  private static final String TRIAL = "试算";

  /**
   * One line for each range that is not at its top, and one for each other degree of fault with a
   * factor.
   */
  public static List<WhatIf> of(AmountProposal proposal, RulePack pack) {
    List<WhatIf> lines = new ArrayList<>();
    for (AmountStep step : proposal.steps()) {
      if (step.allowed() instanceof Allowed.Range range) {
        boolean atTop = step.chosen().compareTo(range.max()) == 0;
        altered(proposal, pack, step, atTop ? range.min() : range.max()).ifPresent(lines::add);
      }
    }
    for (Facts.Fault fault : pack.fault().factors().keySet()) {
      if (fault != proposal.facts().matter().fault()) {
        fault(proposal, pack, fault).ifPresent(lines::add);
      }
    }
    return List.copyOf(lines);
  }

  private static Optional<WhatIf> altered(
      AmountProposal proposal, RulePack pack, AmountStep step, BigDecimal value) {
    if (step.chosen().compareTo(value) == 0) {
      return Optional.empty();
    }
    Choices other =
        proposal.choices().with(step.rule().id(), new Choices.Choice(value, TRIAL, TRIAL));
    String change =
        step.title() + "选 " + value.stripTrailingZeros().toPlainString() + " " + step.unit();
    return line(change, AmountCalculator.calculate(proposal.facts(), pack, other));
  }

  private static Optional<WhatIf> fault(AmountProposal proposal, RulePack pack, Facts.Fault fault) {
    Facts other = proposal.facts().withFault(fault);
    return line("改为" + fault.label(), AmountCalculator.calculate(other, pack, proposal.choices()));
  }

  private static Optional<WhatIf> line(String change, AmountResult result) {
    return result instanceof AmountProposal proposal
        ? Optional.of(new WhatIf(change, proposal.amountFen()))
        : Optional.empty();
  }
}
