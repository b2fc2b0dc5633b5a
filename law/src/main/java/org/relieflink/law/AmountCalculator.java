package org.relieflink.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountProposal.Outcome;

/**
 * 测算金额：按规则包写的次序一步一步算，再与上限核对。Calculates a proposal by the operations of a pack in their order; pure,
 * and the same inputs give the same bytes.
 */
public final class AmountCalculator {
  private AmountCalculator() {}

  /** The proposal, or all reasons why there is none. */
  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  public static AmountResult calculate(Facts facts, RulePack pack, Choices choices) {
    List<AmountRefusal.Reason> reasons = new AmountChecks(facts, pack, choices).all();
    return reasons.isEmpty()
        ? propose(new SheetDraft(facts, pack, choices))
        : new AmountRefusal(reasons);
  }

  private static AmountProposal propose(SheetDraft draft) {
    new AmountSteps(draft).all();
    CapChecks checks = new CapChecks(draft);
    CapCheck local = checks.local();
    CapCheck cap = checks.months();
    List<AmountStep> steps = draft.steps();
    RulePack pack = draft.pack;
    return new AmountProposal(
        draft.facts,
        draft.choices,
        new AmountProposal.PackRef(
            pack.id(), pack.version(), pack.title(), pack.digest(), draft.unitFen),
        outcome(draft, cap, local),
        steps,
        sum(steps, AmountRule.Kind.BASIC),
        sum(steps, AmountRule.Kind.SUPPLEMENT),
        draft.running(),
        draft.bound(true),
        draft.bound(false),
        cap,
        local,
        AmountNotes.of(draft, cap, local));
  }

  private static Outcome outcome(SheetDraft draft, CapCheck cap, @Nullable CapCheck local) {
    if (draft.facts.matter().fault() == Facts.Fault.PRINCIPAL
        && draft.choices.principalFault() == null) {
      return Outcome.GENERALLY_NONE;
    }
    boolean open =
        cap.state() == CapCheck.State.OVER_OPEN
            || (local != null && local.state() == CapCheck.State.OVER_OPEN);
    return open ? Outcome.OVER_CAP : Outcome.PROPOSED;
  }

  private static long sum(List<AmountStep> steps, AmountRule.Kind kind) {
    long sum = 0;
    for (AmountStep step : steps) {
      sum += step.rule().kind() == kind ? step.stepFen() : 0;
    }
    return sum;
  }

  /** The formula in one line: {@code （10 + 14 + 10 + 6）× 1,000 元 × 1.0}. */
  static String formula(AmountProposal proposal) {
    return AmountFormula.of(proposal);
  }
}
