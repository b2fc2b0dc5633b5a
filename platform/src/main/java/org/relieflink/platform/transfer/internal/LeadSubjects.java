package org.relieflink.platform.transfer.internal;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.LeadPersons;
import org.relieflink.platform.transfer.SubjectSource;
import org.springframework.stereotype.Component;

/** 线索作为移送的来源。 */
@Component
class LeadSubjects implements SubjectSource {
  static final String LEAD = "LEAD";

  private final LeadPersons persons;

  LeadSubjects(LeadPersons persons) {
    this.persons = persons;
  }

  @Override
  public String kind() {
    return LEAD;
  }

  @Override
  public Optional<Subject> find(Officer officer, long id) {
    return persons
        .find(officer, id)
        .map(
            one ->
                new Subject(
                    one.whose(),
                    one.lead(),
                    "/leads/" + id,
                    one.name(),
                    one.number(),
                    one.known(),
                    one.inPool()));
  }
}
