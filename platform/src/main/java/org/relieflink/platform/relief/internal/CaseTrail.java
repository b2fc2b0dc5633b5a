package org.relieflink.platform.relief.internal;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 案件的留痕：every step, in the caller's transaction. */
@Component
class CaseTrail {
  private final Trail trail;

  CaseTrail(Trail trail) {
    this.trail = trail;
  }

  void done(Officer officer, ReliefAct act, long id, String words) {
    trail.record(
        officer, TrailNote.of("CASE_" + act, "relief-case", "relief-case-" + id).because(words));
  }
}
