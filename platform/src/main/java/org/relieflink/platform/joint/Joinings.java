package org.relieflink.platform.joint;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 协办的大门：the public door. The chief of the unit whose case it is joins an officer of another unit to
 * it and ends that; every act is on the trail in the same transaction.
 */
public interface Joinings {
  /** Rows in one answer. */
  int MOST = 100;

  /** To cases of the officer's unit, those that count first, then newest first. */
  List<Joining> ofUnit(Officer officer);

  /** Cases that the officer is joined to now, by when they end. */
  List<Joining> mine(Officer officer);

  /** Joins an officer; the same while one counts is refused, so a repeated request does nothing. */
  Outcome<Joining> join(Officer chief, NewJoining wanted);

  /** Ends it now; at the officer's next request the case is not there any more. */
  Outcome<Joining> end(Officer chief, long id);

  /** What is in force today. */
  JoiningRule rule();
}
