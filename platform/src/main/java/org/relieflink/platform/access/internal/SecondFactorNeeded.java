package org.relieflink.platform.access.internal;

import java.io.Serial;
import org.relieflink.platform.access.HalfSignIn;
import org.springframework.security.core.AuthenticationException;

/** 还差第二步：the password was right; nobody is signed in by it. */
final class SecondFactorNeeded extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;
  private final HalfSignIn half;

  SecondFactorNeeded(HalfSignIn half) {
    super("second factor needed");
    this.half = half;
  }

  HalfSignIn half() {
    return half;
  }
}
