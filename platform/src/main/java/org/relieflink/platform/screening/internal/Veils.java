package org.relieflink.platform.screening.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.springframework.stereotype.Component;

/** 按权限总表遮盖。 What the policy table says an officer sees of the persons of another unit's rows. */
@Component
public class Veils {
  private static final Need READ = new Need(Matter.HITS, Deed.READ);
  private static final Need LOOK_UP = new Need(Matter.POOL, Deed.LOOK_UP);

  private final Reach reach;
  private final Clock clock;

  Veils(Reach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /** Over parties, hits and candidates of the procuratorate of this place. */
  public Veil over(Officer officer, String place) {
    return veil(officer, READ, Unit.of(place, null));
  }

  /** Over what a look-up found: lists of departments of the officer's own place. */
  public Veil overLookUp(Officer officer) {
    return veil(officer, LOOK_UP, new Unit(officer.unit().place(), Unit.ANY_DEPARTMENT));
  }

  private Veil veil(Officer officer, Need need, Unit owner) {
    return new Veil(
        reach.person(officer, need, owner), reach.closest(officer, need, owner), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
