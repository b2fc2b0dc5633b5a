package org.relieflink.platform.harm.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.ReliefState;

/**
 * 库里的一笔：as its last step left it; its text form shows no key.
 *
 * @param person keyed name of the recipient's number
 * @param written state of the last step, which the clock may have overtaken
 * @param steps how many there are
 */
record Entry(
    long id,
    Unit unit,
    String person,
    String caseNo,
    boolean joint,
    LocalDate lapsesOn,
    ReliefState written,
    long amountFen,
    int steps,
    Instant since) {

  /** How it stands on a day. */
  ReliefState state(LocalDate today) {
    return written == ReliefState.RESERVED && today.isAfter(lapsesOn)
        ? ReliefState.LAPSED
        : written;
  }

  boolean living(LocalDate today) {
    return state(today).isLiving();
  }

  @Override
  public String toString() {
    return "Entry[" + id + ", " + written + "]";
  }
}
