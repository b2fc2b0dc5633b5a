package org.relieflink.platform.fund.internal;

import java.util.List;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Component;

/**
 * 谁能动资金：the finance office pays, the procuratorate's handler decides; the table says which roles,
 * the lines are asked here, at the addresses and in the database.
 */
@Component
class MayFund {
  /** The line of the finance offices, whose the books are. */
  static final String FINANCE = "finance";

  private final Reach reach;
  private final List<LookGuard> guards;

  MayFund(Reach reach, List<LookGuard> guards) {
    this.reach = reach;
    this.guards = guards;
  }

  boolean may(Officer officer, Deed deed) {
    String line = officer.unit().line();
    boolean pays = line.equals(FINANCE) && deed != Deed.DECIDE;
    boolean decides = line.equals(Unit.PROCURATORATE) && deed != Deed.WRITE;
    Whose books = Whose.of(new Unit(officer.unit().place(), FINANCE));
    return (pays || decides) && reach.covers(officer, new Need(Matter.FUND, deed), books);
  }

  /** Whether the officer has to keep away from this person. */
  boolean bars(Officer officer, String number) {
    return guards.stream().anyMatch(guard -> guard.bars(officer, List.of(number)));
  }
}
