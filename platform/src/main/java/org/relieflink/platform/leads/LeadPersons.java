package org.relieflink.platform.leads;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;

/**
 * 线索说的人，全名全号：for capabilities downstream that write to another unit in the office's name; they put
 * on the trail what they took it for.
 */
public interface LeadPersons {
  /** Empty where there is no such lead for this officer, or the table refuses its person. */
  Optional<LeadPerson> find(Officer officer, long id);

  /**
   * Citizen number that was brought with a lead; empty where none was, or it was destroyed. Never
   * to be shown: whether one may work on it, which priority it has and whether there is a case
   * already is so for whoever cannot read the person.
   */
  Optional<String> number(long id);

  /**
   * 一条线索说的人。
   *
   * @param lead as pages number it
   * @param name empty where it was destroyed
   * @param number citizen number; may be empty
   * @param known what was told of the hardship; may be empty
   * @param inPool whether the pool has a hit of this person or household
   */
  record LeadPerson(
      Whose whose, String lead, String name, String number, String known, boolean inPool) {
    @Override
    public String toString() {
      return "LeadPerson[" + lead + "]";
    }
  }
}
