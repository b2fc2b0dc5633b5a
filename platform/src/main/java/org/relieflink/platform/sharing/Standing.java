package org.relieflink.platform.sharing;

/** 时限怎么样：computed from the steps and the calendar, never typed. */
public enum Standing {
  IN_TIME,
  /** Few working days are left. */
  SOON,
  /** The last day has passed and nothing came. */
  LATE,
  DONE_IN_TIME,
  DONE_LATE,
  /** Taken back before anything came. */
  NONE
}
