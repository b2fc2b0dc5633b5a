package org.relieflink.platform.trail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;

/** 留痕：writes and reads the record of who did and saw what. */
public interface Trail {
  /** Entries in one answer of {@link #since}: some weeks of a county. */
  int MOST_SINCE = 200_000;

  /**
   * Writes one entry in the caller's transaction: the act and its record stand or fall together.
   */
  void record(Officer officer, TrailNote note);

  /**
   * The same, and says whom it tells of, at once.
   *
   * @param keys keyed names as {@link #about} wants them; may be empty
   */
  default void record(Officer officer, TrailNote note, Collection<String> keys) {
    about(written(officer, note), keys);
  }

  /** The same, and tells the number of the entry; joins the caller's transaction. */
  long written(Officer officer, TrailNote note);

  /**
   * Entries of some kinds since a moment, oldest first, for looking through; of more than {@link
   * #MOST_SINCE} the newest.
   *
   * @param officer staff number; null = anybody
   */
  List<TrailEntry> since(Instant from, Set<String> actions, @Nullable String officer);

  /** Entries by their numbers, oldest first; numbers that do not exist are left out. */
  List<TrailEntry> of(Collection<Long> ids);

  /**
   * Says whom an entry tells of, so that the person can be answered; joins the caller's
   * transaction.
   *
   * @param keys keyed names of numbers, 16 hexadecimal digits; never a number
   */
  void about(long entry, Collection<String> keys);

  /** Entries that tell of the person with this keyed name, oldest first; for the server alone. */
  List<TrailEntry> ofSubject(String key);

  /**
   * Entries of some kinds about some objects, oldest first, at most {@link #MOST_SINCE}.
   *
   * @param objects as {@link TrailNote#objectId} or as {@link TrailNote#result} names them; of
   *     several ids in one, the first counts
   */
  List<TrailEntry> on(Set<String> actions, Collection<String> objects);

  /** Newest first. */
  List<TrailEntry> all(TrailQuery query);

  /** The action codes that occur, for the filter. */
  List<String> actions();
}
