package org.relieflink.platform.opinion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.Facts;
import org.relieflink.law.Organ;
import org.relieflink.law.PackExtras;
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

  /**
   * 按什么分。
   *
   * @param amountFen the proposed amount
   * @param bounds of an advance, as kept with a plan; null = by the wages known today
   */
  public record Basis(
      long amountFen, Facts facts, RulePack pack, UrgentRelief.@Nullable Bounds bounds) {
    /** Of a proposal as it is computed today. */
    static Basis of(AmountProposal proposal, RulePack pack) {
      return new Basis(proposal.amountFen(), proposal.facts(), pack, null);
    }

    private UrgentRelief urgent(UrgentRelief.Wish wish) {
      PackExtras.Urgent rule = pack.extras().urgent();
      return bounds == null
          ? UrgentRelief.propose(facts, pack, wish)
          : UrgentRelief.within(bounds, wish, rule == null ? null : rule.clause());
    }
  }

  /** The parts of an amount. */
  public static PaymentParts of(Basis basis, PaymentPlan plan) {
    long total = basis.amountFen();
    Organ organ = basis.facts().circumstances().organ();
    UrgentRelief urgent = plan.urgent() == null ? null : basis.urgent(plan.urgent());
    long advance = urgent == null ? 0 : urgent.proposedFen();
    return new PaymentParts(
        total,
        urgent,
        plan.shares().isEmpty() ? null : Shares.split(total, claims(plan), organ),
        plan.dues().isEmpty() ? null : Instalments.plan(total, advance, plan.dues(), organ),
        plan.levels().isEmpty() ? null : JointRelief.divide(total, plan.levels(), organ));
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

  /** Between which bounds the advance lies, to be kept with the plan; null without one. */
  public UrgentRelief.@Nullable Bounds bounds() {
    return urgent == null ? null : new UrgentRelief.Bounds(urgent.usualFen(), urgent.mostFen());
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
