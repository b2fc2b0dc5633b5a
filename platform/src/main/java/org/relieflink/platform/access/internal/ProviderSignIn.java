package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.ProviderRefusal;
import org.relieflink.platform.access.ProviderSettings;
import org.relieflink.platform.access.SignInManner;
import org.relieflink.platform.access.SignInRefused;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * 从统一身份认证到本院的账号：the staff number of a checked ID token opens the account of exactly this number,
 * and nothing else of the token counts but the proof of a second factor. No account is made and no
 * role given by it.
 */
@Component
class ProviderSignIn {
  private static final Duration SKEW = Duration.ofSeconds(60); // of two clocks, as for the token

  private final AccountStore accounts;
  private final ProviderSettings settings;
  private final Duration fresh;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final boolean demo;

  ProviderSignIn(
      AccountStore accounts,
      ProviderSettings settings,
      SignInSettings limits,
      Clock clock,
      ApplicationEventPublisher events,
      @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.settings = settings;
    this.fresh = Objects.requireNonNullElse(settings.freshWithin(), limits.idle());
    this.clock = clock;
    this.events = events;
    this.demo = demo;
  }

  /** How old a sign-in at the provider may be; zero = any age. */
  Duration fresh() {
    return fresh;
  }

  /**
   * Signs in, or throws {@link SecondFactorNeeded}, or {@link ProviderRefused}.
   *
   * @param token checked: signature, issuer, audience, time, nonce
   */
  Authentication signIn(OidcIdToken token) {
    if (!isFresh(token)) {
      throw refuse("", ProviderRefusal.FAILED);
    }
    String number =
        token.getClaims().get(settings.staffClaim()) instanceof String text
                && Officer.isStaffNumber(text)
            ? text
            : "";
    var account = find(number).orElseThrow(() -> refuse(number, ProviderRefusal.NO_ACCOUNT));
    boolean proven = settings.provesFactor(token.getClaims());
    var half =
        new HalfSignIn(
            account.officer(),
            account.version(),
            false, // the password of this server was not used
            clock.instant(),
            proven ? SignInManner.PROVIDER_WITH_FACTOR : SignInManner.PROVIDER);
    if (account.factored() && !proven) {
      throw new SecondFactorNeeded(half);
    }
    StaffSession session = StaffSession.of(half);
    return proven ? session.withFactor(account.keyed()) : session;
  }

  /** A provider that does not say when it asked the person last may have asked long ago. */
  private boolean isFresh(OidcIdToken token) {
    Instant earliest = clock.instant().minus(fresh).minus(SKEW);
    return fresh.isZero()
        || (token.getClaims().get("auth_time") instanceof Number asked
            && asked.longValue() >= earliest.getEpochSecond());
  }

  private Optional<AccountStore.Account> find(String number) {
    return accounts
        .find(number)
        .filter(found -> demo || !found.demo())
        .filter(found -> !locked(number));
  }

  private boolean locked(String number) {
    return accounts.attempts(number).lockedUntil().isAfter(clock.instant());
  }

  /** On the trail, with the reason; the person reads one sentence for all. */
  ProviderRefused refuse(String number, ProviderRefusal why) {
    events.publishEvent(
        new SignInRefused(number, !number.isEmpty() && locked(number), SignInManner.PROVIDER));
    return new ProviderRefused(why);
  }
}
