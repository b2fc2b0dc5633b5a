package org.relieflink.platform.leads.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 手上的这一条：whose it is comes first, then what was sent with it. */
@Component
class LeadAtHand {
  private final Leads leads;
  private final CurrentOfficer current;
  private final Reach reach;

  LeadAtHand(Leads leads, CurrentOfficer current, Reach reach) {
    this.leads = leads;
    this.current = current;
    this.reach = reach;
  }

  /** For reading; what is not there and what is not for this officer answer alike. */
  Lead read(long id) {
    return leads
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(LeadsRefusal.UNKNOWN).asException());
  }

  /** Whoever acts on it; gives the officer. */
  Officer acting(long id, Deed deed) {
    Lead lead = read(id);
    if (!reach.covers(current.get(), new Need(Matter.RELIEF_LEADS, deed), lead.whose())) {
      throw Refusal.of(LeadsRefusal.NOT_FOR_ROLE).asException();
    }
    return current.get();
  }
}
