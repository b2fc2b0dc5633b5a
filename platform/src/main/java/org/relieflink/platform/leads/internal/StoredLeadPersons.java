package org.relieflink.platform.leads.internal;

import java.time.Clock;
import java.util.Optional;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadPersons;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.PartyGlances.Named;
import org.relieflink.platform.screening.Screening;
import org.springframework.stereotype.Component;

@Component
class StoredLeadPersons implements LeadPersons {
  private final LeadRows rows;
  private final PartyGlances parties;
  private final Screening screening;
  private final Clock clock;

  StoredLeadPersons(LeadRows rows, PartyGlances parties, Screening screening, Clock clock) {
    this.rows = rows;
    this.parties = parties;
    this.screening = screening;
    this.clock = clock;
  }

  @Override
  public Optional<LeadPerson> find(Officer officer, long id) {
    return rows.find(officer, id).flatMap(lead -> person(officer, lead));
  }

  @Override
  public Optional<String> number(long id) {
    return Actor.asServer(() -> rows.number(id));
  }

  /** The party that a person matched it with goes before what was brought. */
  private Optional<LeadPerson> person(Officer officer, Lead lead) {
    Long party = lead.partyId();
    Optional<Named> named =
        party == null
            ? rows.brought(lead.id())
                .filter(one -> !lead.masked().startsWith(Masked.SOMEBODY))
                .map(one -> new Named(one.name(), one.number()))
            : parties.named(party, officer, LeadClock.day(clock.instant()));
    boolean inPool =
        party != null
            && screening.findParty(party, officer).filter(one -> !one.hits().isEmpty()).isPresent();
    return named.map(
        one ->
            new LeadPerson(
                lead.whose(), lead.number(), one.name(), one.number(), lead.known(), inPool));
  }
}
