package org.relieflink.platform.transfer.internal;

import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferSide;
import org.springframework.stereotype.Component;

/** 哪一边看得到、做得了：the sender's office; the unit that is asked or has it. */
@Component
class TransferSides {
  private final Reach reach;

  TransferSides(Reach reach) {
    this.reach = reach;
  }

  private static Matter matter(TransferSide side) {
    return side == TransferSide.SENDER ? Matter.TRANSFERS : Matter.TRANSFER_TASKS;
  }

  /** Rows of the table {@code o} that the officer may read from this side. */
  String condition(Officer officer, TransferSide side) {
    Need read = new Need(matter(side), Deed.READ);
    if (side == TransferSide.SENDER) {
      return reach.condition(officer, read, new Owned("o.place", "o.line", "o.sealed"));
    }
    String line = officer.unit().line(); // a checked code
    String seat =
        ("(case when o.offered = '%1$s' or o.escalated and o.coordinator = '%1$s'"
                + " then '%1$s' else o.holder end)")
            .formatted(line);
    return "o.state <> 'DRAFT' and "
        + reach.condition(officer, read, new Owned("o.place", seat, "o.sealed"));
  }

  /** What the table lets see of the person. */
  private Shown shown(Officer officer, TransferSide side, Whose whose) {
    Whose asked = side == TransferSide.SENDER ? whose : seat(officer, whose);
    return reach.shown(officer, new Need(matter(side), Deed.READ), asked);
  }

  /**
   * Whether the table refuses this officer to see who it is; of more than an ordinary case more so.
   */
  boolean refused(Officer officer, TransferSide side, Whose whose, DataClass dataClass) {
    Shown shown = shown(officer, side, whose);
    boolean ordinary = dataClass == DataClass.ORDINARY;
    return (ordinary ? shown.person() : shown.closest()) == Effect.DENY;
  }

  private static Whose seat(Officer officer, Whose whose) {
    return new Whose(new Unit(whose.unit().place(), officer.unit().line()), whose.state(), "");
  }

  boolean mayMake(Officer officer, Whose whose) {
    return reach.covers(officer, new Need(Matter.TRANSFERS, Deed.WRITE), whose);
  }

  boolean mayReveal(Officer officer, Transfer transfer) {
    return transfer.holder().equals(officer.unit().line())
        && reach.covers(
            officer, new Need(Matter.TRANSFER_TASKS, Deed.REVEAL), seat(officer, transfer.whose()));
  }

  /** Whether the table of rights lets this officer do this act: the right side of the matter. */
  boolean may(Officer officer, TransferSide side, Transfer transfer, TransferAct act) {
    return switch (act.by()) {
      case MAKES, DECIDES ->
          side == TransferSide.SENDER
              && reach.covers(officer, new Need(Matter.TRANSFERS, act.deed()), transfer.whose());
      case ASKED -> side == TransferSide.DEPARTMENT && sits(officer, transfer, transfer.offered());
      case HOLDS -> side == TransferSide.DEPARTMENT && sits(officer, transfer, transfer.holder());
      case SERVER -> false;
    };
  }

  private boolean sits(Officer officer, Transfer transfer, String line) {
    return line.equals(officer.unit().line())
        && reach.covers(
            officer, new Need(Matter.TRANSFER_TASKS, Deed.WRITE), seat(officer, transfer.whose()));
  }
}
