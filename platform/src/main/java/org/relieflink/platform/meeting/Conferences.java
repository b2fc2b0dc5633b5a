package org.relieflink.platform.meeting;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 会商会的大门。 Every act is on the trail; whoever is not invited and not of the office sees none. */
public interface Conferences {
  /** Rows of a list. */
  int MOST = 100;

  /** Characters of a title, a summary or a reason. */
  int LONGEST = 400;

  /** Characters of the minutes of one item. */
  int LONGEST_MINUTES = 4000;

  /** Opens one; who opens it is its chair, invited and present. */
  Outcome<Conference> open(Officer officer, NewConference wanted);

  /** Empty where there is none for this officer. */
  Optional<Conference> find(Officer officer, long id);

  /** Newest first, at most {@link #MOST}. */
  List<Conference> list(Officer officer);

  /** Does something at it. */
  Outcome<Conference> act(Officer officer, long id, MeetingOrder order);

  /** What this officer may do there now. */
  List<MeetingAct> open(Officer officer, Conference one);

  /** What this officer may do with one item now. */
  List<MeetingAct> open(Officer officer, Conference one, AgendaItem item);

  /**
   * Whether the outcome stands in the steps of the case or dispute, as this officer sees them;
   * empty where the officer does not see those, or where no outcome has to go there.
   */
  Optional<Boolean> entered(Officer officer, Conference one, AgendaItem item);
}
