package org.relieflink.platform.incident;

/** 马上做的事：acts on an account that the platform itself carries out. */
public enum MeasureKind {
  /** 让账号的会话都结束：the next request of any of them wants a new sign-in. */
  END_SESSIONS,
  /** 停用账号：nobody signs in with it any more. */
  CLOSE_ACCOUNT
}
