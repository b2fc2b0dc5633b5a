package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SignInRefused;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 核对工号和密码：Argon2, a limit on wrong attempts, the same answer for unknown numbers. */
@Component
class StaffAuthentication implements AuthenticationProvider {
  private final AccountStore accounts;
  private final PasswordEncoder passwords;
  private final VerifiedCredentials verified;
  private final SignInSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final boolean demo;
  private final String unknownHash;

  StaffAuthentication(
      AccountStore accounts,
      PasswordEncoder passwords,
      VerifiedCredentials verified,
      SignInSettings settings,
      Clock clock,
      ApplicationEventPublisher events,
      @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.verified = verified;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
    this.demo = demo;
    this.unknownHash = String.valueOf(passwords.encode("no account has this password"));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String number = asked.getName().strip().toUpperCase(Locale.ROOT);
    String password = String.valueOf(asked.getCredentials());
    var known = verified.find(number, password);
    if (known.isPresent()) {
      return signedIn(known.get());
    }
    var attempts = accounts.attempts(number);
    if (attempts.lockedUntil().isAfter(clock.instant())) {
      events.publishEvent(new SignInRefused(number, true));
      throw new WrongPassword(0, attempts.lockedUntil());
    }
    var account = accounts.find(number).filter(found -> demo || !found.demo());
    String hash = account.map(AccountStore.Account::passwordHash).orElse(unknownHash);
    if (!passwords.matches(password, hash) || account.isEmpty()) {
      throw refuse(number, attempts);
    }
    if (attempts.failed() > 0) {
      accounts.clearAttempts(number);
    }
    verified.remember(account.get().officer(), password);
    return signedIn(account.get().officer());
  }

  private WrongPassword refuse(String number, AccountStore.Attempts before) {
    boolean lockOver = before.failed() >= settings.attempts();
    int failed = lockOver ? 1 : before.failed() + 1;
    int left = settings.attempts() - failed;
    var until = left > 0 ? java.time.Instant.EPOCH : clock.instant().plus(settings.lockFor());
    accounts.saveAttempts(number, new AccountStore.Attempts(failed, until));
    events.publishEvent(new SignInRefused(number, left <= 0));
    return new WrongPassword(left, until);
  }

  private static Authentication signedIn(Officer officer) {
    var authority = new SimpleGrantedAuthority("ROLE_" + officer.role().name());
    return UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of(authority));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
