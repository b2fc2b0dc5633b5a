package org.relieflink.platform.packs.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.packs.PackVersion.Step;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 规则包的留痕、时刻和权限：who does what now, and whether that officer may. */
@Component
class PackLog {
  private final Trail trail;
  private final Reach reach;
  private final Clock clock;

  PackLog(Trail trail, Reach reach, Clock clock) {
    this.trail = trail;
    this.reach = reach;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Step step(Officer officer) {
    return new Step(officer.staffNumber(), officer.displayName(), clock.instant());
  }

  /** Whether the table lets the officer do this to packs of a place. */
  boolean may(Officer officer, Deed deed, String place) {
    return reach.covers(officer, new Need(Matter.PACKS, deed), Whose.of(Unit.of(place, null)));
  }

  /** In the caller's transaction. */
  void done(Officer officer, String action, PackVersion version) {
    done(officer, action, version, "");
  }

  /** The same, with words of the officer. */
  void done(Officer officer, String action, PackVersion version, String words) {
    trail.record(
        officer,
        TrailNote.of(action, "pack", Long.toString(version.id()))
            .because(words)
            .resulting(version.name()));
  }
}
