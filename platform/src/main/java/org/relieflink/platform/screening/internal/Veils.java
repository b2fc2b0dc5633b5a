package org.relieflink.platform.screening.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.springframework.stereotype.Component;

/** 按权限总表遮盖。 What the policy table says an officer sees of the persons of another unit's rows. */
@Component
public class Veils {
  private static final Need READ = new Need(Matter.HITS, Deed.READ);
  private static final Need REVEAL = new Need(Matter.HITS, Deed.REVEAL);
  private static final Need LOOK_UP = new Need(Matter.POOL, Deed.LOOK_UP);

  private final Reach reach;
  private final Clock clock;

  Veils(Reach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /** Over parties, hits and candidates as they are read. */
  public Veil over(Officer officer, Whose whose) {
    return veil(reach.shown(officer, READ, whose));
  }

  /** Over the same when their full numbers are asked for with a reason. */
  public Veil revealing(Officer officer, Whose whose) {
    return veil(reach.shown(officer, REVEAL, whose));
  }

  /**
   * Over what a look-up found: lists of departments of the officer's own place.
   *
   * @param purpose code of what was asked for; one that is not known shows nobody
   */
  public Veil overLookUp(Officer officer, String purpose) {
    return veil(
        Purpose.find(purpose)
            .map(known -> lookedUp(officer, known))
            .orElse(new Shown(Effect.DENY, Effect.DENY)));
  }

  /**
   * For what an officer may look somebody up: a purpose of the own, and a case.
   *
   * @return empty when one of them is missing
   */
  public Optional<Purpose> ground(Officer officer, String purpose, String caseNo) {
    return Purpose.find(purpose).filter(asked -> mayLookUp(officer, asked) && !caseNo.isBlank());
  }

  /** Whether the officer may look anybody up for this purpose. */
  public boolean mayLookUp(Officer officer, Purpose purpose) {
    return lookedUp(officer, purpose).person() != Effect.DENY;
  }

  private Shown lookedUp(Officer officer, Purpose purpose) {
    Unit lists = new Unit(officer.unit().place(), Unit.ANY_DEPARTMENT);
    return reach.shown(officer, LOOK_UP, Whose.of(lists), purpose);
  }

  private Veil veil(Shown shown) {
    return new Veil(shown, LocalDate.now(clock));
  }
}
