package org.relieflink.platform.identity;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 人员档案的大门。 One person from many records. Opening a person asks for purpose and case, counts as one
 * look-up of the day and is on the trail, as on the page 查人; what was opened stays open for some
 * minutes. A person is named by any of the records.
 */
public interface People {
  /** Opens a person, or says why not. Nothing is told of whether the record exists before that. */
  Outcome<Ground> open(Officer officer, String recordId, Ground ground);

  /** For what this officer opened the person; empty when not, or too long ago. */
  Optional<Ground> opened(Officer officer, String recordId);

  /** The person whom the officer opened; each reading is on the trail. */
  Outcome<PersonFile> read(Officer officer, String recordId);

  /**
   * The same person as things stood on a day, as far as was known on a day; opened and written down
   * as {@link #read} is. What only the newest lists say is left out.
   */
  Outcome<PersonFile> readPast(Officer officer, String recordId, PastDays days);

  /** Two records side by side; the person of the left one was opened. */
  Outcome<Pairing> compare(Officer officer, String left, String right);
}
