package org.relieflink.platform.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.TrailEntry;

/**
 * 预警的大门：the alarms an officer may review: the auditor's all, a chief's those about the own unit's
 * other officers. Nobody sees an alarm about himself.
 */
public interface Alarms {
  /** Rows on one page of a list. */
  int MOST = 100;

  /** Entries shown with one alarm; the rest is in the trail. */
  int MOST_ENTRIES = 200;

  /**
   * Newest first.
   *
   * @param before id below which to read on
   */
  List<Alarm> list(Officer officer, AlarmState state, long before);

  Map<AlarmState, Long> counts(Officer officer);

  Optional<Alarm> find(Officer officer, long id);

  /** The entries of the trail an alarm rests on, oldest first, at most {@link #MOST_ENTRIES}. */
  List<TrailEntry> entries(Alarm alarm);

  /** Numbers of all the entries it rests on, in their order. */
  List<Long> entryIds(Alarm alarm);

  /** Takes an alarm up, with a word on what will be done. */
  Outcome<Alarm> acknowledge(Officer officer, long id, String words);

  /** Ends an alarm that was taken up, with a finding and the reasons. */
  Outcome<Alarm> close(Officer officer, long id, AlarmFinding finding, String words);

  /** The rules in force today, in the order of the file. */
  List<WatchRule> rules();
}
