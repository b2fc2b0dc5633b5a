package org.relieflink.platform.harm;

import org.relieflink.platform.access.Unit;

/**
 * 付款前再问一次：whether other organs hold or gave something to the same person. Asked by the server for
 * the money's last check; it says how many, never whose, what for or how much.
 */
public interface LivingReliefs {
  /**
   * How a person stands in the ledger today.
   *
   * @param person keyed name of the number
   * @param unit whose decision is about to be paid
   * @param caseNo of that decision
   */
  Standing of(String person, Unit unit, String caseNo);

  /**
   * 在总账里的样子。
   *
   * @param own whether the unit's own relief for this case stands there
   * @param sameHarm living reliefs of other units for the same harm that are not given together
   * @param otherHarms living reliefs of any unit for other harms or cases
   */
  record Standing(boolean own, int sameHarm, int otherHarms) {}
}
