package org.relieflink.platform.identity.internal;

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
import org.relieflink.platform.identity.Ground;
import org.springframework.stereotype.Component;

/** 为什么看、看得到多少：as the policy says for a look-up. */
@Component
public class Grounds {
  private static final Need LOOK_UP = new Need(Matter.POOL, Deed.LOOK_UP);

  private final Reach reach;
  private final Clock clock;

  Grounds(Reach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /** A purpose of the officer's own, and a case. */
  boolean good(Officer officer, Ground ground) {
    boolean stated = !ground.caseNo().isEmpty() && ground.caseNo().length() <= Ground.LONGEST;
    return stated
        && Purpose.find(ground.purpose())
            .filter(purpose -> mayLookUp(officer, purpose))
            .isPresent();
  }

  /** Whether the officer may look anybody up for this purpose. */
  public boolean mayLookUp(Officer officer, Purpose purpose) {
    return shown(officer, purpose).person() != Effect.DENY;
  }

  /** What the officer sees of persons opened for this. */
  public PersonMask mask(Officer officer, Ground ground) {
    Optional<Purpose> purpose = Purpose.find(ground.purpose());
    return new PersonMask(
        purpose.map(known -> shown(officer, known)).orElse(new Shown(Effect.DENY, Effect.DENY)),
        LocalDate.now(clock));
  }

  private Shown shown(Officer officer, Purpose purpose) {
    Unit lists = new Unit(officer.unit().place(), Unit.ANY_DEPARTMENT);
    return reach.shown(officer, LOOK_UP, Whose.of(lists), purpose);
  }
}
