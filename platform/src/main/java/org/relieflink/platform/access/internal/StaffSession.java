package org.relieflink.platform.access.internal;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * 已登录的人：who signed in, with which version of the account, and when. Only {@link
 * StaffAuthentication} and {@link SecondStep} make it, so every real session can be checked against
 * its account.
 */
final class StaffSession extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final Officer officer;
  private final long version;
  private final boolean oneTime;
  private final Instant since;
  private final boolean factored;
  private final boolean keyed;

  /** Made once the password was right. */
  StaffSession(Officer officer, long version, boolean oneTime, Instant since) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + officer.role().name())));
    this.officer = officer;
    this.version = version;
    this.oneTime = oneTime;
    this.since = since;
    this.factored = false;
    this.keyed = false;
    setAuthenticated(true);
  }

  private StaffSession(StaffSession before, boolean keyed) {
    super(before.getAuthorities());
    this.officer = before.officer;
    this.version = before.version;
    this.oneTime = before.oneTime;
    this.since = before.since;
    this.factored = true;
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
    return new StaffSession(this, key);
  }

  boolean factored() {
    return factored;
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
