package org.relieflink.platform.supervision.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.springframework.stereotype.Component;

/** 按权限总表遮盖。 What the policy table says an officer sees of the persons in a place's leads. */
@Component
public class LeadMasks {
  private static final Need READ = new Need(Matter.LEADS, Deed.READ);

  private final Reach reach;
  private final Clock clock;

  LeadMasks(Reach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /** Over the leads of the procuratorate of this place. */
  public LeadMask over(Officer officer, String place) {
    Effect closest = reach.shown(officer, READ, Whose.ofPlace(place, false)).closest();
    return new LeadMask(closest == Effect.DENY, LocalDate.now(clock));
  }
}
