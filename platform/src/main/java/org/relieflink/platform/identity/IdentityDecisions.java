package org.relieflink.platform.identity;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 决定的大门：merge, keep apart, take back; only added, one after the other, each on the trail. */
public interface IdentityDecisions {
  /** Characters of a reason. */
  int LONGEST = 300;

  /**
   * Decides about the groups of two records, unless somebody decided since the officer looked, or
   * it contradicts what counts.
   */
  Outcome<Decision> decide(Officer officer, NewDecision wish);

  /** Takes a decision back; of an undo, what it had taken back counts again. */
  Outcome<Decision> undo(Officer officer, NewUndo wish);
}
