package org.relieflink.synthetic.register;

import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;

/**
 * 名单上的一行 · One row of a department's list, with the values as that department wrote them.
 *
 * @param key the department's own key: of the household in household lists, else of the row
 * @param member number of the member inside the household's rows, 0 in lists of persons
 * @param citizenId as written: may be empty, 15, 18, 20 or 22 characters
 * @param relation GB/T 4761 code, empty where the list has none
 */
public record RegisterRecord(
    HardshipClass type,
    String key,
    int member,
    Person person,
    Household household,
    String name,
    String citizenId,
    String sex,
    String birthDate,
    String division,
    Address address,
    String phone,
    String relation) {

  /** The key of the row inside its list. */
  public String rowKey() {
    return member == 0 ? key : key + "-" + member;
  }

  public String recordId() {
    return type.prefix() + "-" + rowKey();
  }

  /** Empty in lists of persons. */
  public String householdId() {
    return type.isHousehold() ? type.prefix() + "-" + key : "";
  }

  /** Masked, for logs. */
  @Override
  public String toString() {
    return recordId();
  }
}
