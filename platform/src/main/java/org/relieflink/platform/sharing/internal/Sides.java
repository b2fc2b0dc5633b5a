package org.relieflink.platform.sharing.internal;

import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.springframework.stereotype.Component;

/** 哪一边的：rows that a unit asked belong to it by one column, those it is asked by another. */
@Component
class Sides {
  private final Reach reach;

  Sides(Reach reach) {
    this.reach = reach;
  }

  private static Matter matter(Side side) {
    return side == Side.ASKER ? Matter.REQUESTS : Matter.ANSWERS;
  }

  /** Rows of this side that the officer may read. */
  String condition(Officer officer, Side side, String table) {
    String line = side == Side.ASKER ? ".line" : ".to_line";
    return reach.condition(
        officer,
        new Need(matter(side), Deed.READ),
        new Owned(table + ".place", table + line, "false"));
  }

  /** Rows of either side. */
  String either(Officer officer, String table) {
    return "("
        + condition(officer, Side.ASKER, table)
        + " or "
        + condition(officer, Side.ANSWERER, table)
        + ")";
  }

  /** Whether of a minor the officer may not be told more than that there is one. */
  boolean hidesMinors(Officer officer, Side side, Unit unit) {
    return reach.shown(officer, new Need(matter(side), Deed.READ), Whose.of(unit)).closest()
        == Effect.DENY;
  }

  /** Whether the officer may act for this side of this unit. */
  boolean may(Officer officer, Side side, Deed deed, Unit unit) {
    return reach.covers(officer, new Need(matter(side), deed), Whose.of(unit));
  }
}
