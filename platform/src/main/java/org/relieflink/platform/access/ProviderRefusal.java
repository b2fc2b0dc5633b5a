package org.relieflink.platform.access;

/** 统一身份认证为什么没有成：told once in plain words on the sign-in page. */
public enum ProviderRefusal {
  /** The provider does not answer. */
  UNREACHABLE,
  /** No account here that may be used: unknown, closed, locked and without a role sound alike. */
  NO_ACCOUNT,
  /** The person gave up, or what came back does not belong to this sign-in or is not in order. */
  FAILED;

  /** Where it waits in the session for the sign-in page. */
  public static final String ATTRIBUTE = ProviderRefusal.class.getName();

  public String messageKey() {
    return "access.provider.refused." + name();
  }
}
