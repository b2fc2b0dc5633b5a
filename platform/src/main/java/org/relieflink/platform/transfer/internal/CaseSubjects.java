package org.relieflink.platform.transfer.internal;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.CasePersons;
import org.relieflink.platform.transfer.SubjectSource;
import org.springframework.stereotype.Component;

/** 救助案件作为移送的来源。 */
@Component
class CaseSubjects implements SubjectSource {
  static final String CASE = "RELIEF_CASE";

  private final CasePersons persons;

  CaseSubjects(CasePersons persons) {
    this.persons = persons;
  }

  @Override
  public String kind() {
    return CASE;
  }

  @Override
  public Optional<Subject> find(Officer officer, long id) {
    return persons
        .find(officer, id)
        .map(
            one ->
                new Subject(
                    one.whose(),
                    one.title(),
                    "/cases/" + id,
                    one.name(),
                    one.number(),
                    "",
                    one.inPool()));
  }
}
