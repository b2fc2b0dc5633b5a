package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.FactorEvent;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 试一次：of code, key or password; one after another for each account, so that parallel guesses cannot
 * outrun the limit; a wrong one counts on the number of the wrong passwords. Needs a transaction as
 * the server.
 */
@Component
class OneAttempt {
  private final AccountStore accounts;
  private final FactorStore factors;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OneAttempt(
      AccountStore accounts,
      FactorStore factors,
      PasswordEncoder passwords,
      SignInSettings settings,
      Clock clock,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.factors = factors;
    this.passwords = passwords;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Tries unless the number is locked; what came of it goes to the trail. */
  CodeChecked of(Officer officer, Supplier<FactorAct> use) {
    return locked(officer)
        .orElseGet(
            () -> {
              FactorAct act = use.get();
              if (act.failed()) {
                return wrong(officer, act);
              }
              say(officer, act, "done");
              return right(officer);
            });
  }

  /** The own password once more; a right one is not worth a line, the change after it is. */
  CodeChecked ofPassword(Officer officer, String password) {
    BooleanSupplier fits =
        () ->
            accounts
                .find(officer.staffNumber())
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
    return locked(officer)
        .orElseGet(
            () ->
                fits.getAsBoolean()
                    ? right(officer)
                    : wrong(officer, FactorAct.PASSWORD_NOT_CONFIRMED));
  }

  private Optional<CodeChecked> locked(Officer officer) {
    factors.hold(officer.staffNumber());
    var attempts = accounts.attempts(officer.staffNumber());
    if (!attempts.lockedUntil().isAfter(clock.instant())) {
      return Optional.empty();
    }
    say(officer, FactorAct.SECOND_FACTOR_FAILED, "locked");
    return Optional.of(new CodeChecked(false, 0, attempts.lockedUntil(), List.of()));
  }

  private CodeChecked right(Officer officer) {
    accounts.clearAttempts(officer.staffNumber());
    return CodeChecked.right(List.of());
  }

  /** One more failure; also for the first code of a secret that is being set up. */
  CodeChecked wrong(Officer officer, FactorAct act) {
    Instant until = clock.instant().plus(settings.lockFor());
    var attempts = accounts.countFailure(officer.staffNumber(), settings.attempts(), until);
    int left = Math.max(0, settings.attempts() - attempts.failed());
    say(officer, act, left == 0 ? "locked" : "refused");
    return new CodeChecked(false, left, left == 0 ? attempts.lockedUntil() : null, List.of());
  }

  private void say(Officer officer, FactorAct act, String result) {
    events.publishEvent(new FactorEvent(officer, act, result));
  }
}
