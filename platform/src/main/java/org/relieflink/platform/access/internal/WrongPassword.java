package org.relieflink.platform.access.internal;

import java.io.Serial;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** 密码不对：how many attempts are left, or until when the number is locked. */
final class WrongPassword extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;
  private final int left;
  private final Instant lockedUntil;

  WrongPassword(int left, Instant lockedUntil) {
    super("wrong staff number or password");
    this.left = left;
    this.lockedUntil = lockedUntil;
  }

  int left() {
    return left;
  }

  Instant lockedUntil() {
    return lockedUntil;
  }
}
