package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.access.HalfSignIn;
import org.relieflink.platform.access.ProviderSettings;
import org.relieflink.platform.access.SignInManner;
import org.relieflink.platform.access.SignInRefused;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 核对工号和密码：Argon2, a limit on wrong attempts, the same answer for unknown numbers. */
@Component
class StaffAuthentication implements AuthenticationProvider {
  private final AccountStore accounts;
  private final PasswordEncoder passwords;
  private final VerifiedCredentials verified;
  private final SignInSettings settings;
  private final ProviderSettings provider;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final boolean demo;
  private final String unknownHash;

  StaffAuthentication(
      AccountStore accounts,
      PasswordEncoder passwords,
      VerifiedCredentials verified,
      SignInSettings settings,
      ProviderSettings provider,
      Clock clock,
      ApplicationEventPublisher events,
      @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.verified = verified;
    this.settings = settings;
    this.provider = provider;
    this.clock = clock;
    this.events = events;
    this.demo = demo;
    this.unknownHash = String.valueOf(passwords.encode("no account has this password"));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String number = asked.getName().strip().toUpperCase(Locale.ROOT);
    String password = String.valueOf(asked.getCredentials());
    var attempts = accounts.attempts(number);
    if (attempts.lockedUntil().isAfter(clock.instant())) {
      events.publishEvent(new SignInRefused(number, true, SignInManner.PASSWORD));
      throw new WrongPassword(0, attempts.lockedUntil());
    }
    var account = verify(number, password);
    if (account.isEmpty()) {
      throw refuse(number);
    }
    if (account.get().factored()) {
      throw new SecondFactorNeeded(half(account.get()));
    }
    if (attempts.failed() > 0) {
      accounts.clearAttempts(number);
    }
    verified.remember(account.get(), password);
    return new StaffSession(
        account.get().officer(),
        account.get().version(),
        account.get().oneTimeUntil() != null,
        clock.instant());
  }

  /**
   * The attempts are not forgotten yet: else whoever has the password could guess codes for ever.
   */
  private HalfSignIn half(AccountStore.Account account) {
    return new HalfSignIn(
        account.officer(),
        account.version(),
        account.oneTimeUntil() != null,
        clock.instant(),
        SignInManner.PASSWORD);
  }

  /**
   * Always one Argon2 where nothing is remembered, so that the time does not tell whether the
   * account exists. A one-time password that ran out is a wrong one, and so is every password where
   * only the provider lets people in.
   */
  private Optional<AccountStore.Account> verify(String number, String password) {
    var account =
        accounts
            .find(number)
            .filter(found -> demo || !found.demo())
            .filter(found -> provider.local(number));
    if (account.isPresent() && verified.holds(account.get(), password)) {
      return account.filter(this::inTime);
    }
    String hash = account.map(AccountStore.Account::passwordHash).orElse(unknownHash);
    boolean right = passwords.matches(password, hash);
    return account.filter(found -> right).filter(this::inTime);
  }

  private boolean inTime(AccountStore.Account account) {
    Instant until = account.oneTimeUntil();
    return until == null || clock.instant().isBefore(until);
  }

  private WrongPassword refuse(String number) {
    var lockUntil = clock.instant().plus(settings.lockFor());
    var attempts = accounts.countFailure(number, settings.attempts(), lockUntil);
    int left = Math.max(0, settings.attempts() - attempts.failed());
    events.publishEvent(new SignInRefused(number, left == 0, SignInManner.PASSWORD));
    return new WrongPassword(left, attempts.lockedUntil());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
