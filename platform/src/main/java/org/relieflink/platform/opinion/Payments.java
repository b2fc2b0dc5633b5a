package org.relieflink.platform.opinion;

import java.time.Clock;
import java.util.Optional;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.Facts;
import org.relieflink.law.Replay;
import org.relieflink.law.RulePack;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.opinion.internal.store.CandidateStore;
import org.relieflink.platform.opinion.internal.store.PaymentStore;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 怎样发：divides the amount of a saved proposal; a plan for people, no payment. */
@Service
public class Payments {
  private final Opinions opinions;
  private final PaymentStore store;
  private final Trail trail;
  private final Clock clock;

  Payments(Opinions opinions, PaymentStore store, Trail trail, Clock clock) {
    this.opinions = opinions;
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /** The latest saved proposal of a candidate, if it proposes an amount. */
  public Optional<SavedProposal> divisible(long candidateId) {
    return opinions.proposals(candidateId).stream()
        .findFirst()
        .filter(one -> one.outcome().equals(AmountProposal.Outcome.PROPOSED.code()));
  }

  /** The latest plan for a proposal. */
  public Optional<SavedPayment> latest(long proposalId) {
    return store.latest(proposalId);
  }

  /**
   * Whether the proposal computes again as it was saved; where it does not, that has to be said.
   */
  public Replay.Verdict replay(SavedProposal proposal) {
    return opinions.replay(proposal);
  }

  /** The parts as they would be today; empty when the pack or the amount is another by now. */
  public Optional<PaymentParts> parts(SavedProposal proposal, PaymentPlan plan) {
    return opinions
        .steps(proposal)
        .filter(one -> one.amountFen() == proposal.amountFen())
        .filter(one -> one.pack().digest().equals(proposal.pack().digest()))
        .flatMap(one -> opinions.packOf(one).map(pack -> PaymentParts.Basis.of(one, pack)))
        .map(basis -> PaymentParts.of(basis, plan));
  }

  /** The parts of a saved plan: by the amount and the bounds that were kept, on any later day. */
  public Optional<PaymentParts> parts(SavedProposal proposal, SavedPayment saved) {
    return opinions
        .steps(proposal)
        .flatMap(one -> opinions.packOf(one).map(pack -> basis(proposal, saved, one.facts(), pack)))
        .map(basis -> PaymentParts.of(basis, saved.plan()));
  }

  private static PaymentParts.Basis basis(
      SavedProposal proposal, SavedPayment saved, Facts facts, RulePack pack) {
    return new PaymentParts.Basis(proposal.amountFen(), facts, pack, saved.bounds());
  }

  /**
   * Adds a plan; the same plan twice is one. Names are covered before they are kept.
   *
   * @param proposalId the proposal that the officer saw; another latest one refuses it
   */
  @Transactional
  public Outcome<SavedPayment> save(
      long candidateId, long proposalId, PaymentPlan plan, Officer officer) {
    Optional<SavedProposal> proposal =
        divisible(candidateId).filter(latest -> latest.id() == proposalId);
    if (proposal.isEmpty()) {
      return Outcome.refused(OpinionRefusal.NOTHING_TO_DIVIDE);
    }
    PaymentPlan masked = masked(plan);
    Optional<PaymentParts> parts = parts(proposal.get(), masked).filter(PaymentParts::sound);
    if (parts.isEmpty()) {
      return Outcome.refused(OpinionRefusal.PARTS_REFUSED);
    }
    Optional<SavedPayment> known = store.latest(proposalId);
    if (known.isPresent() && known.get().plan().equals(masked)) {
      return Outcome.of(known.get());
    }
    store.add(
        new PaymentStore.Kept(proposalId, masked, parts.get().bounds()),
        new CandidateStore.Saving(officer, clock.instant()));
    trail.record(officer, TrailNote.of("PAYMENT_PLANNED", "proposal", Long.toString(proposalId)));
    return Outcome.of(store.latest(proposalId).orElseThrow());
  }

  private static PaymentPlan masked(PaymentPlan plan) {
    return new PaymentPlan(
        plan.urgent(),
        plan.shares().stream()
            .map(
                one ->
                    new PaymentPlan.Share(
                        CandidateStore.masked(one.name()), one.relation(), one.weight()))
            .toList(),
        plan.dues(),
        plan.levels());
  }
}
