package org.relieflink.platform.access;

/** 登录第二步上的事：codes of the trail; never renamed. */
public enum FactorAct {
  SECOND_FACTOR_ENROLLED,
  SECOND_FACTOR_USED,
  /** A wrong code, or one that was used before. */
  SECOND_FACTOR_FAILED,
  SECOND_FACTOR_REMOVED,
  RECOVERY_CODE_USED,
  RECOVERY_CODES_RENEWED
}
