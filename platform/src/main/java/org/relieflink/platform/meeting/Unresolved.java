package org.relieflink.platform.meeting;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.problem.Outcome;

/**
 * 季度联合会议的清单：what is late by the clocks of all duties (cases, owed papers, requests and transfers
 * without an answer), and the disputes on a standard that are not settled, oldest first. Read when
 * it is asked for, kept nowhere.
 */
public interface Unresolved {
  /** Rows of the list. */
  int MOST = 500;

  /** Late matters of one duty, the latest first; the page says it when that many may be there. */
  int MOST_OF_ONE = Duties.MOST;

  /** What is over longest first, at most {@link #MOST}; what this officer may see elsewhere. */
  List<UnresolvedMatter> list(Officer officer);

  /**
   * Why one of them is not resolved; what was written before stays.
   *
   * @param matter id of it, which must stand on the officer's own list
   */
  Outcome<UnresolvedMatter> explain(Officer officer, String matter, String words);
}
