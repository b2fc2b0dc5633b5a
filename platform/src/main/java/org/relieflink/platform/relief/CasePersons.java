package org.relieflink.platform.relief;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;

/**
 * 案件说的人，全名全号：for official papers and for what is written to another unit; whoever asks writes on
 * the trail what for.
 */
public interface CasePersons {
  /** Empty where there is no such case for this officer, or the table refuses its person. */
  Optional<CasePerson> find(Officer officer, long id);

  /**
   * 一个案件说的人。
   *
   * @param title of the case as pages number it
   * @param name empty where it was destroyed
   * @param number citizen number; may be empty
   * @param born null where nobody knows
   * @param inPool whether the pool has a hit of this person or household
   */
  record CasePerson(
      Whose whose,
      String title,
      String name,
      String number,
      @Nullable LocalDate born,
      boolean inPool) {
    @Override
    public String toString() {
      return "CasePerson[" + title + "]";
    }
  }
}
