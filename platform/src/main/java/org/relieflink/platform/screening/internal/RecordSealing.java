package org.relieflink.platform.screening.internal;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存和启封：a sealed party is known only to the prosecutors of the own office; lists, counts, choices,
 * exports and look-backs of everybody else go on as if there were none (刑事诉讼法 286 条). Collisions go
 * on unseen.
 */
@Component
public class RecordSealing {
  private final PartyStore parties;
  private final Trail trail;

  RecordSealing(PartyStore parties, Trail trail) {
    this.parties = parties;
    this.trail = trail;
  }

  /** Seals the records of a party, or opens them again, for a stated reason. */
  @Transactional
  public void set(long partyId, boolean sealed, String reason, Officer officer) {
    if (parties.find(partyId).isEmpty()) {
      throw Refusal.of(ScreeningRefusal.PARTY_UNKNOWN).asException();
    }
    if (reason.isBlank()) {
      throw Refusal.of(ScreeningRefusal.REASON_MISSING).asException();
    }
    parties.seal(partyId, sealed);
    String action = sealed ? "PARTY_SEALED" : "PARTY_UNSEALED";
    trail.record(
        officer, TrailNote.of(action, "party", "party-" + partyId).because(reason.strip()));
  }
}
