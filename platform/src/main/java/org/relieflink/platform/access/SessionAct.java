package org.relieflink.platform.access;

/** 会话上的事：codes of the trail; never renamed. */
public enum SessionAct {
  /** The person ended it from another one. */
  OWN_SESSION_ENDED,
  /** The oldest, since there were more than the rules allow. */
  SESSION_OVER_LIMIT
}
