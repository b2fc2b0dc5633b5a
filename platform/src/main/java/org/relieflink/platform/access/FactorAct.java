package org.relieflink.platform.access;

/** 登录第二步上的事：codes of the trail; never renamed. */
public enum FactorAct {
  SECOND_FACTOR_ENROLLED,
  SECOND_FACTOR_USED,
  /** A wrong code, or one that was used before. */
  SECOND_FACTOR_FAILED,
  SECOND_FACTOR_REMOVED,
  RECOVERY_CODE_USED,
  RECOVERY_CODES_RENEWED,
  SECURITY_KEY_REGISTERED,
  SECURITY_KEY_USED,
  /** An answer that does not fit: of another question, page or key. */
  SECURITY_KEY_FAILED,
  /** A right signature with a counter that fell back: there may be two of this key. */
  SECURITY_KEY_COPIED,
  SECURITY_KEY_REMOVED,
  /** The password asked for before a change of the own second step was wrong. */
  PASSWORD_NOT_CONFIRMED;

  /** Whether it went wrong: then whoever did it is not sure to be the person of the account. */
  public boolean failed() {
    return switch (this) {
      case SECOND_FACTOR_FAILED, SECURITY_KEY_FAILED, SECURITY_KEY_COPIED, PASSWORD_NOT_CONFIRMED ->
          true;
      case SECOND_FACTOR_ENROLLED,
          SECOND_FACTOR_USED,
          SECOND_FACTOR_REMOVED,
          RECOVERY_CODE_USED,
          RECOVERY_CODES_RENEWED,
          SECURITY_KEY_REGISTERED,
          SECURITY_KEY_USED,
          SECURITY_KEY_REMOVED ->
          false;
    };
  }
}
