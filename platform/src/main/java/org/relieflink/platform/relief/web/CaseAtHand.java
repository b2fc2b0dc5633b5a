package org.relieflink.platform.relief.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefRefusal;
import org.springframework.stereotype.Component;

/** 手上的这一件：whose it is comes first, then what was sent with it. */
@Component
class CaseAtHand {
  private final ReliefCases cases;
  private final CurrentOfficer current;
  private final Reach reach;

  CaseAtHand(ReliefCases cases, CurrentOfficer current, Reach reach) {
    this.cases = cases;
    this.current = current;
    this.reach = reach;
  }

  /** For reading; what is not there and what is not for this officer answer alike. */
  ReliefCase read(long id) {
    return cases
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(ReliefRefusal.UNKNOWN).asException());
  }

  /** Whoever acts on it; gives the officer. */
  Officer acting(long id, Deed deed) {
    ReliefCase one = read(id);
    if (!reach.covers(current.get(), new Need(Matter.RELIEF_CASES, deed), one.whose())) {
      throw Refusal.of(ReliefRefusal.NOT_FOR_ROLE).asException();
    }
    return current.get();
  }
}
