package org.relieflink.platform.relief;

import java.util.Set;

/**
 * 要登记的案件：from a lead, or at the window. Its text form shows nobody.
 *
 * @param lead id of a lead that was handed on; 0 = at the window
 * @param partyNo number of the party in the case system, at the window; may be empty
 * @param caseNo at the window, of a person who stands in no list
 * @param name at the window, of such a person
 * @param number citizen number of such a person
 * @param urgent needs treatment at once
 * @param groups ids of the priority list that the officer ticked
 * @param key idempotency key
 * @param matter what is asked for, as the applicant says it; may be empty
 */
public record NewReliefCase(
    long lead,
    String partyNo,
    String caseNo,
    String name,
    String number,
    boolean urgent,
    Set<String> groups,
    String key,
    String matter) {
  public NewReliefCase {
    partyNo = partyNo.strip();
    caseNo = caseNo.strip();
    name = name.strip();
    number = number.strip();
    groups = Set.copyOf(groups);
    key = key.strip();
    matter = matter.strip();
  }

  public static NewReliefCase ofLead(long lead, String key) {
    return new NewReliefCase(lead, "", "", "", "", false, Set.of(), key, "");
  }

  public static NewReliefCase ofParty(String partyNo, String key) {
    return new NewReliefCase(0, partyNo, "", "", "", false, Set.of(), key, "");
  }

  public static NewReliefCase ofPerson(String caseNo, String name, String number, String key) {
    return new NewReliefCase(0, "", caseNo, name, number, false, Set.of(), key, "");
  }

  public NewReliefCase ticking(Set<String> ids) {
    return new NewReliefCase(lead, partyNo, caseNo, name, number, urgent, ids, key, matter);
  }

  public NewReliefCase askingFor(String words) {
    return new NewReliefCase(lead, partyNo, caseNo, name, number, urgent, groups, key, words);
  }

  @Override
  public String toString() {
    return "NewReliefCase[" + lead + "]";
  }
}
