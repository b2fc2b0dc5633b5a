package org.relieflink.platform.watch;

import java.util.List;

/**
 * 诱饵记录要像真的：what the lists look like. Owned here, upstream; the capability that knows the lists
 * answers.
 */
public interface HoneyGround {
  /** Hardship classes that have a list with records. */
  List<String> hardshipClasses();

  /** Number of a record of this class that exists: those that are made look like it. */
  String exampleId(String hardshipClass);

  /**
   * Whether any record might be this person's: then a honey record would point at somebody real.
   */
  boolean taken(String name, String citizenId);
}
