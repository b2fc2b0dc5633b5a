package org.relieflink.platform.access;

import java.io.Serializable;

/**
 * 退出以后还要去的地方：where the provider ends its own sign-in (OpenID Connect RP-Initiated Logout 1.0).
 *
 * @param address with the ID token as a hint: not to be logged
 */
public record ProviderExit(String address) implements Serializable {
  /** Where it waits in the session for one page. */
  public static final String ATTRIBUTE = ProviderExit.class.getName();

  @Override
  public String toString() {
    return "ProviderExit";
  }
}
