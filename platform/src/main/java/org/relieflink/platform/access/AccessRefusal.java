package org.relieflink.platform.access;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 登录层的拒绝：the sentences stand in the bundle {@code access}. */
public enum AccessRefusal implements RefusalCode {
  /** Signed in with a password that an administrator set: nothing else before the own one. */
  PASSWORD_TO_CHANGE(RefusalKind.FORBIDDEN);

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
