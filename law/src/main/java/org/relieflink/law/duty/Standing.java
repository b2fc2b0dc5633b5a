package org.relieflink.law.duty;

/** 时限怎么样：computed from what happened and the calendar, never typed. */
public enum Standing {
  IN_TIME,
  /** Few working days are left. */
  SOON,
  /** The last day has passed and it is not done. */
  LATE,
  /** Stopped for a ground that the rules know. */
  PAUSED,
  DONE_IN_TIME,
  DONE_LATE,
  /** Taken back before anything had to be done. */
  NONE;

  /** Whether it still has to be done. */
  public boolean isOpen() {
    return this == IN_TIME || this == SOON || this == LATE || this == PAUSED;
  }
}
