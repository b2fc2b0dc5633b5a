package org.relieflink.platform.retention.internal;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionRefusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 留痕、钟、理由的长短：what all acts of retention share. */
@Component
class RetentionLog {
  private final Trail trail;
  private final Clock clock;

  RetentionLog(Trail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** As entries and requests for agreement name a plan. */
  static String object(long plan) {
    return "retention-" + plan;
  }

  static TrailNote of(String action, Plan plan) {
    return TrailNote.of(action, "retention", object(plan.id()));
  }

  /** Gives the number of the entry. */
  long done(Officer officer, TrailNote note) {
    return trail.written(officer, note);
  }

  /** Null when there is a reason, and not too long a one. */
  static @Nullable Refusal wrong(String reason) {
    if (reason.isBlank()) {
      return Refusal.of(RetentionRefusal.REASON_MISSING);
    }
    return reason.strip().length() > Retention.LONGEST
        ? Refusal.of(RetentionRefusal.REASON_TOO_LONG, Retention.LONGEST)
        : null;
  }
}
