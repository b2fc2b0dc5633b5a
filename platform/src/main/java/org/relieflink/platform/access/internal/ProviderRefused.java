package org.relieflink.platform.access.internal;

import java.io.Serial;
import org.relieflink.platform.access.ProviderRefusal;
import org.springframework.security.core.AuthenticationException;

/** 统一身份认证没有成：nobody is signed in. */
final class ProviderRefused extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;
  private final ProviderRefusal why;

  ProviderRefused(ProviderRefusal why) {
    super("sign-in through the provider: " + why);
    this.why = why;
  }

  ProviderRefusal why() {
    return why;
  }
}
