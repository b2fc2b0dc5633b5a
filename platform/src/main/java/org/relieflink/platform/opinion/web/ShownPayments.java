package org.relieflink.platform.opinion.web;

import java.util.Optional;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.PaymentPlan;
import org.relieflink.platform.opinion.Payments;
import org.relieflink.platform.opinion.SavedPayment;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.stereotype.Component;

/** 给这位经办人看的怎样发：who may not be told a child's name is told no relative's: any may be a child. */
@Component
class ShownPayments {
  private final Payments payments;
  private final ShownCandidates shown;
  private final Words words;

  ShownPayments(Payments payments, ShownCandidates shown, Words words) {
    this.payments = payments;
    this.shown = shown;
    this.words = words;
  }

  Optional<SavedPayment> latest(Candidate candidate, SavedProposal proposal) {
    return payments
        .latest(proposal.id())
        .map(saved -> shown.withheld(candidate) ? withheld(saved) : saved);
  }

  /** The parts as tables; empty when nothing was said about this proposal. */
  Optional<PartsView> tables(Candidate candidate, SavedProposal proposal) {
    return latest(candidate, proposal)
        .filter(saved -> !saved.plan().isEmpty())
        .flatMap(saved -> payments.parts(proposal, saved))
        .map(parts -> PartsView.of(parts, words));
  }

  private static SavedPayment withheld(SavedPayment saved) {
    PaymentPlan plan = saved.plan();
    return new SavedPayment(
        saved.id(),
        saved.proposalId(),
        new PaymentPlan(
            plan.urgent(),
            plan.shares().stream()
                .map(
                    one ->
                        new PaymentPlan.Share(
                            ShownCandidates.WITHHELD, one.relation(), one.weight()))
                .toList(),
            plan.dues(),
            plan.levels()),
        saved.bounds(),
        saved.officerName(),
        saved.savedAt());
  }
}
