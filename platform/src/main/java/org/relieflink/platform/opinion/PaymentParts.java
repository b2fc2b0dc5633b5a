package org.relieflink.platform.opinion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.RulePack;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.Parts;
import org.relieflink.law.payment.Shares;
import org.relieflink.law.payment.UrgentRelief;

/**
 * 分好的各份：every division sums to the proposed amount to the fen, or says why it cannot be made; null
 * where the plan says nothing.
 *
 * @param totalFen the proposed amount
 * @param dues of what is left after the advance
 */
public record PaymentParts(
    long totalFen,
    @Nullable UrgentRelief urgent,
    @Nullable Parts shares,
    @Nullable Parts dues,
    @Nullable Parts levels) {

  /** The parts of a proposal under the pack it was made with. */
  public static PaymentParts of(AmountProposal proposal, RulePack pack, PaymentPlan plan) {
    long total = proposal.amountFen();
    UrgentRelief.Wish wish = plan.urgent();
    UrgentRelief urgent = wish == null ? null : UrgentRelief.propose(proposal.facts(), pack, wish);
    long advance = urgent == null ? 0 : urgent.proposedFen();
    return new PaymentParts(
        total,
        urgent,
        plan.shares().isEmpty() ? null : Shares.split(total, claims(plan)),
        plan.dues().isEmpty() ? null : Instalments.plan(total, advance, plan.dues()),
        plan.levels().isEmpty()
            ? null
            : JointRelief.divide(total, plan.levels(), proposal.facts().circumstances().organ()));
  }

  /** Numbered, since two masked names may look the same. */
  private static List<Shares.Claim> claims(PaymentPlan plan) {
    List<Shares.Claim> claims = new ArrayList<>();
    for (PaymentPlan.Share share : plan.shares()) {
      String relation = share.relation().isEmpty() ? "" : "（" + share.relation() + "）";
      claims.add(
          new Shares.Claim((claims.size() + 1) + " " + share.name() + relation, share.weight()));
    }
    return claims;
  }

  /** What is paid before the decision, in fen. */
  public long advanceFen() {
    return urgent == null ? 0 : urgent.proposedFen();
  }

  /** Whether more would be paid in advance than the whole is. */
  public boolean overpaid() {
    return advanceFen() > totalFen;
  }

  /** Whether every part that is asked for can be paid so. */
  public boolean sound() {
    boolean advanced = urgent == null || urgent.reasons().isEmpty();
    return advanced && !overpaid() && !refused(shares) && !refused(dues) && !refused(levels);
  }

  private static boolean refused(@Nullable Parts parts) {
    return parts instanceof Parts.Refused;
  }
}
