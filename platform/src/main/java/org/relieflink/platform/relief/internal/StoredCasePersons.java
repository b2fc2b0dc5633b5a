package org.relieflink.platform.relief.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.LeadPersons;
import org.relieflink.platform.relief.CasePersons;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.PartyGlances.Named;
import org.relieflink.platform.screening.Screening;
import org.springframework.stereotype.Component;

@Component
class StoredCasePersons implements CasePersons {
  private final CaseRows rows;
  private final PartyGlances parties;
  private final Screening screening;
  private final LeadPersons leads;
  private final Clock clock;

  StoredCasePersons(
      CaseRows rows, PartyGlances parties, Screening screening, LeadPersons leads, Clock clock) {
    this.rows = rows;
    this.parties = parties;
    this.screening = screening;
    this.leads = leads;
    this.clock = clock;
  }

  @Override
  public Optional<CasePerson> find(Officer officer, long id) {
    return rows.find(officer, id)
        .filter(one -> one.whose().unit().equals(officer.unit()))
        .flatMap(one -> person(officer, one));
  }

  private Optional<CasePerson> person(Officer officer, ReliefCase one) {
    Long party = one.partyId();
    Optional<PartyFile> file =
        party == null ? Optional.empty() : screening.findParty(party, officer);
    return named(officer, one)
        .map(
            it ->
                new CasePerson(
                    one.whose(),
                    one.number(),
                    it.name(),
                    it.number(),
                    file.map(PartyFile::born).or(() -> born(it.number())).orElse(null),
                    file.filter(found -> !found.hits().isEmpty()).isPresent()));
  }

  private static Optional<LocalDate> born(String number) {
    return CitizenId.find(number).map(CitizenId::birthDate);
  }

  private Optional<Named> named(Officer officer, ReliefCase one) {
    Long party = one.partyId();
    if (party != null) {
      return parties.named(party, officer, CaseClock.day(clock.instant()));
    }
    Long lead = one.leadId();
    if (lead != null) {
      return leads.find(officer, lead).map(it -> new Named(it.name(), it.number()));
    }
    return one.masked().isEmpty() || one.masked().startsWith(Masked.SOMEBODY)
        ? Optional.empty()
        : rows.applicant(one.id()).map(it -> new Named(it.name(), it.number()));
  }
}
