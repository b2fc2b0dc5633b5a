package org.relieflink.platform.pool;

import java.util.List;

/**
 * 一个人：同一个号码、同一个姓名的记录。 A person: records with one usable number under one name.
 *
 * @param contested another name stands under the same number in some list; a person has to look
 */
public record Person(long personId, String citizenId, boolean contested, List<LiveRecord> records) {
  /** Never shows the number. */
  @Override
  public String toString() {
    return "Person[" + personId + ", " + records.size() + " records]";
  }
}
