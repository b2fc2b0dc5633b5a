package org.relieflink.platform.access;

/** 怎样登录的：who checked the person; a second step of the house is an entry of its own. */
public enum SignInManner {
  /** Staff number and password of this server. */
  PASSWORD(""),
  /** The provider; what it knows about a second factor is not trusted or was not there. */
  PROVIDER("provider"),
  /** The provider, with a second factor that the office trusts. */
  PROVIDER_WITH_FACTOR("provider-with-factor");

  private final String code;

  SignInManner(String code) {
    this.code = code;
  }

  /** Stands on the trail; empty for the usual one. */
  public String code() {
    return code;
  }
}
