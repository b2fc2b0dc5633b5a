package org.relieflink.synthetic.supervision;

import org.relieflink.synthetic.people.Person;

/**
 * 登记或者邻县名单上的一行 · One row of a register or of the neighbouring county's list.
 *
 * @param listedClass 死亡登记, 服刑人员 or a class of hardship
 * @param householdId empty where the list is one of persons
 * @param from day of death, first day in prison, first day of the benefit; empty if none is written
 * @param to last day in prison; empty elsewhere
 * @param childCategory 孤儿, 困境儿童 ...; only on lists of children
 */
public record SupervisionRow(
    String recordId,
    String listedClass,
    Person person,
    String division,
    String address,
    String householdId,
    String from,
    String to,
    String childCategory) {
  public static final String DEATHS = "死亡登记";
  public static final String PRISONERS = "服刑人员";

  /** Masked, for logs. */
  @Override
  public String toString() {
    return recordId;
  }
}
