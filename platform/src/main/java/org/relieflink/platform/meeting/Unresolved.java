package org.relieflink.platform.meeting;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 季度联合会议的清单：everything that is late by the clocks of all duties (cases, owed papers, requests and
 * transfers without an answer), and every dispute on a standard that is not settled. Read when it
 * is asked for, kept nowhere.
 */
public interface Unresolved {
  /** Rows of the list. */
  int MOST = 500;

  /** What is over longest first, at most {@link #MOST}; what this officer may see elsewhere. */
  List<UnresolvedMatter> list(Officer officer);

  /**
   * Why one of them is not resolved; what was written before stays.
   *
   * @param number of the matter, which must stand on the officer's own list
   */
  Outcome<UnresolvedMatter> explain(Officer officer, String number, String words);
}
