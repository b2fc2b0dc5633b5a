package org.relieflink.platform.relief;

import java.util.Optional;
import org.relieflink.platform.access.Officer;

/** 案件和经办人的关系：what others who decide about a case have to ask first. */
public interface CaseCircle {
  /**
   * Whether the officer has to keep away from the person of a case; looked up as the server, since
   * an officer of another office may have a voice without reading the case. Never inside a
   * transaction.
   */
  boolean bars(Officer officer, long id);

  /**
   * Number of the person of a case, to find again by its keyed name what was written of them; shown
   * to nobody. Looked up as the server. Never inside a transaction.
   */
  Optional<String> number(long id);

  /** Whether the officer accepted, verified or proposed it, or handles it now. */
  boolean handled(Officer officer, ReliefCase one);
}
