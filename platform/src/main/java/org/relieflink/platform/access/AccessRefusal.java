package org.relieflink.platform.access;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 登录层的拒绝：the sentences stand in the bundle {@code access}. */
public enum AccessRefusal implements RefusalCode {
  /** Signed in with a password that an administrator set: nothing else before the own one. */
  PASSWORD_TO_CHANGE(RefusalKind.FORBIDDEN),
  /** A program gave the password of an account that has a second step. */
  SECOND_FACTOR_NEEDED(RefusalKind.NOT_SIGNED_IN),
  /** The rules want a second step of this role, and none is set up. */
  SECOND_FACTOR_TO_ENROLL(RefusalKind.FORBIDDEN);

  private final RefusalKind kind;

  AccessRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "access";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
