package org.relieflink.platform.leads.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 线索的留痕：every step, in the caller's transaction; deliveries with keyed names only. */
@Component
class LeadTrail {
  private final Trail trail;

  LeadTrail(Trail trail) {
    this.trail = trail;
  }

  void done(Officer officer, LeadAct act, long lead, String words) {
    trail.record(
        officer, TrailNote.of("LEAD_" + act, "lead", "relief-lead-" + lead).because(words));
  }

  void brought(Officer officer, long intake, List<String> keys) {
    long entry =
        trail.written(officer, TrailNote.of("LEADS_BROUGHT", "intake", "relief-intake-" + intake));
    if (!keys.isEmpty()) {
      trail.about(entry, keys);
    }
  }
}
