package org.relieflink.platform.leads;

import org.relieflink.platform.access.Whose;

/**
 * 有命中没有线索的当事人：with hits that a person confirmed, or that are sure.
 *
 * @param whose of which office the case is
 * @param masked as this officer may see it
 * @param classes of hardship, in Chinese
 * @param confirmed hits a person said yes to
 * @param strong sure hits that still wait
 */
public record UnledParty(
    long partyId,
    Whose whose,
    String caseNo,
    String role,
    String masked,
    String classes,
    int confirmed,
    int strong) {
  @Override
  public String toString() {
    return "UnledParty[" + partyId + "]";
  }
}
