package org.relieflink.platform.access.internal;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SignInManner;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * 已登录的人：who signed in, with which version of the account, and when. Only {@link
 * StaffAuthentication}, {@link ProviderSignIn} and {@link SecondStep} make it, so every real
 * session can be checked against its account.
 */
final class StaffSession extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final Officer officer;
  private final long version;
  private final boolean oneTime;
  private final Instant since;
  private final boolean factored;
  private final boolean keyed;
  private final SignInManner manner;

  /** Made once the password was right. */
  StaffSession(Officer officer, long version, boolean oneTime, Instant since) {
    this(new HalfSignIn(officer, version, oneTime, since, SignInManner.PASSWORD), false, false);
  }

  /** Made from a first step, whoever checked it. */
  static StaffSession of(HalfSignIn half) {
    return new StaffSession(half, false, false);
  }

  private StaffSession(HalfSignIn half, boolean factored, boolean keyed) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + half.officer().role().name())));
    this.officer = half.officer();
    this.version = half.version();
    this.oneTime = half.oneTime();
    this.since = half.since();
    this.manner = half.manner();
    this.factored = factored;
    this.keyed = keyed;
    setAuthenticated(true);
  }

  @Override
  public Officer getPrincipal() {
    return officer;
  }

  /** The password is not kept. */
  @Override
  public String getCredentials() {
    return "";
  }

  long version() {
    return version;
  }

  /** Whether the password was one that an administrator set: the own one has to be chosen first. */
  boolean oneTime() {
    return oneTime;
  }

  Instant since() {
    return since;
  }

  /**
   * The same, once the second step was right too.
   *
   * @param key whether the account has a security key; another change of it ends the session
   */
  StaffSession withFactor(boolean key) {
    return new StaffSession(new HalfSignIn(officer, version, oneTime, since, manner), true, key);
  }

  boolean factored() {
    return factored;
  }

  SignInManner manner() {
    return manner;
  }

  /** Whether the account has a security key; only once the second step was done. */
  boolean keyed() {
    return keyed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StaffSession session
        && super.equals(other)
        && version == session.version
        && factored == session.factored
        && keyed == session.keyed
        && since.equals(session.since);
  }

  @Override
  public int hashCode() {
    return officer.hashCode();
  }
}
