package org.relieflink.platform.sharing;

/** 走到哪一步：of requests, corrections and disputes; nothing goes back. */
public enum ShareState {
  SENT(false),
  RECEIVED(false),
  ANSWERED(false),
  /** The department cannot say, with the reason. */
  UNANSWERABLE(false),
  /** The department needs more; another request follows. */
  RETURNED(false),
  CLOSED(true),
  WITHDRAWN(true),
  /** The department says it corrected its list; the next list shows it. */
  CORRECTED(false),
  /** The department says its list is right, with the reason. */
  NOT_WRONG(false),
  /** A later list has another value. */
  CHANGED(true),
  OPEN(false),
  /** For the quarterly meeting. */
  MEETING(false),
  SETTLED(true);

  private final boolean last;

  ShareState(boolean last) {
    this.last = last;
  }

  /** Whether nothing follows. */
  public boolean isLast() {
    return last;
  }
}
