package org.relieflink.platform.staff;

/** 对账号、单位、岗位办了什么：codes of the history and of the trail; never renamed. */
public enum AccountAct {
  ACCOUNT_CREATED,
  ACCOUNT_RENAMED,
  ROLE_GRANTED,
  ROLE_WITHDRAWN,
  ACCOUNT_MOVED,
  ACCOUNT_CLOSED,
  ACCOUNT_REOPENED,
  PASSWORD_RESET,
  ACCOUNT_UNLOCKED,
  SESSIONS_ENDED,
  PASSWORD_CHANGED,
  SECOND_FACTOR_REMOVED,
  UNIT_ADDED,
  UNIT_RENAMED,
  UNIT_CLOSED,
  UNIT_REOPENED,
  POST_MADE,
  POST_REVISED,
  POST_CLOSED,
  POST_REOPENED,
  POST_GIVEN,
  POST_TAKEN;

  public String messageKey() {
    return "staff.act." + name();
  }
}
