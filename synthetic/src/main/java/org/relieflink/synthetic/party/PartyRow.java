package org.relieflink.synthetic.party;

import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;

/** 当事人清单的一行 · One party as the case system holds it, with the true person behind it. */
public record PartyRow(
    String partyId,
    CaseFile file,
    Role role,
    Person person,
    Household household,
    String name,
    String citizenId,
    String sex,
    String birthDate,
    String division,
    String address,
    String phone) {

  /** The case: number and cause. */
  public record CaseFile(String number, String cause) {}

  /** Masked, for logs. */
  @Override
  public String toString() {
    return partyId;
  }
}
