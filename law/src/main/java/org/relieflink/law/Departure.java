package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.internal.CanonicalJson;

/**
 * 选定值和默认口径不同的一处。A choice that differs from the default policy, with chooser and reason.
 *
 * @param step the step with what was chosen, by whom and why
 * @param usual what the default policy would have taken
 * @param policy the policy with its source
 */
public record Departure(AmountStep step, BigDecimal usual, RulePack.DefaultPolicy policy) {

  static List<Departure> of(AmountProposal proposal, RulePack pack) {
    Facts facts = proposal.facts();
    boolean minor =
        facts.applicant().birthDate() != null
            && pack.minor(facts.applicant().birthDate(), facts.asOf());
    RulePack.DefaultPolicy policy = pack.policy(minor, facts.circumstances().groupSet());
    List<Departure> departures = new ArrayList<>();
    for (AmountStep step : proposal.steps()) {
      if (step.allowed() instanceof Allowed.Range range) {
        BigDecimal usual = policy.level().of(range);
        if (usual.compareTo(step.chosen()) != 0) {
          departures.add(new Departure(step, usual, policy));
        }
      }
    }
    return List.copyOf(departures);
  }

  /** Such as {@code 追加：比照困境儿童选 6，默认口径取高是 10：母亲未尽责（林检察官）}. */
  public String text() {
    return step.title()
        + "选 "
        + step.chosenText()
        + "，默认口径"
        + policy.level().label()
        + "是 "
        + CanonicalJson.plain(usual)
        + "："
        + step.reason()
        + "（"
        + step.chooser()
        + "）";
  }
}
