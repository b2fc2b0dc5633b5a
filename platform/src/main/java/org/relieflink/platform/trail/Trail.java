package org.relieflink.platform.trail;

import java.util.List;
import org.relieflink.platform.access.Officer;

/** 留痕：writes and reads the record of who did and saw what. */
public interface Trail {
  /**
   * Writes one entry in the caller's transaction: the act and its record stand or fall together.
   */
  void record(Officer officer, TrailNote note);

  /** Newest first. */
  List<TrailEntry> all(TrailQuery query);

  /** The action codes that occur, for the filter. */
  List<String> actions();
}
