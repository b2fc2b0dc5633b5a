package org.relieflink.platform.relief;

import org.relieflink.platform.access.Unit;

/**
 * 一个签的人：who is asked for a signature, and what came of it.
 *
 * @param round number of the step that asked; a case that comes back asks anew
 * @param place within the round, from 1: the order in which they sign one after another
 * @param answer null while nobody answered
 */
public record Seat(
    long id,
    int round,
    int place,
    ReliefState state,
    String officer,
    String officerName,
    Unit unit,
    Answer answer) {
  /** 怎么样了。 */
  public enum Answer {
    /** Still asked. */
    OPEN,
    SIGNED,
    OBJECTED,
    /** 减签。 */
    REMOVED,
    /** 委派给别人了。 */
    DELEGATED,
    /** The case went back, or one signature was enough. */
    DROPPED
  }

  public boolean isOpen() {
    return answer == Answer.OPEN;
  }
}
