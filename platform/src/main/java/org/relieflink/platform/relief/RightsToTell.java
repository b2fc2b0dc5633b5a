package org.relieflink.platform.relief;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefCases.Choice;

/**
 * 告知义务的大门：whoever fits the conditions has to be told of the right to apply, with proof. Read from
 * the opinions; only the telling is kept.
 */
public interface RightsToTell {
  /** Rows of a list. */
  int MOST = 200;

  /** Those of the own office, the longest waiting first; those done last. */
  List<RightToTell> list(Officer officer);

  /** Somebody was told; once for a candidate. */
  Outcome<RightToTell> told(Officer officer, long candidate, Telling telling);

  /** Ways in force today. */
  List<Choice> ways();

  /** Title of a way, whichever version; the id where there is none. */
  String wayTitle(String id);

  /**
   * 怎么告知的。
   *
   * @param on not before the facts fitted, not after today
   * @param way id of the dated list
   * @param receipt what proves it
   */
  record Telling(LocalDate on, String way, String receipt) {}
}
