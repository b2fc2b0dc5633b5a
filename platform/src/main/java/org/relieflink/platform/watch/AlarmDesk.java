package org.relieflink.platform.watch;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.TrailEntry;

/** 别的能力报预警：for kinds that are {@linkplain AlarmKind#isFoundElsewhere() found elsewhere}. */
public interface AlarmDesk {
  /** The rule of a kind that is in force today; empty when no alarm of the kind is wanted. */
  Optional<WatchRule> rule(AlarmKind kind);

  /** Of these entries, those that no alarm of the kind rests on yet, in their order. */
  List<TrailEntry> untold(AlarmKind kind, List<TrailEntry> entries);

  /**
   * Raises one alarm, in the caller's transaction.
   *
   * @param measured persons, as the rule counts them
   * @param entries what it rests on, oldest first, at least one, none of them told before
   */
  void raise(WatchRule rule, Officer about, long measured, List<TrailEntry> entries);
}
