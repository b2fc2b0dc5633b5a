package org.relieflink.platform.access;

/** 会话为什么结束：told once in plain words on the sign-in page; after it the person goes on there. */
public enum SessionEnd {
  /** Nothing was asked for too long. */
  IDLE,
  /** The session reached its greatest age. */
  TOO_LONG,
  /** The account was changed, closed, or got another password. */
  CHANGED,
  /** The person ended it elsewhere, or signed in at too many places. */
  ENDED;

  /** Where it waits in the session for the sign-in page. */
  public static final String ATTRIBUTE = SessionEnd.class.getName();

  public String messageKey() {
    return "access.signIn.ended." + name();
  }
}
