package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.FactorEvent;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 核对第二步的码：one attempt after another for each account, so that parallel guesses cannot outrun the
 * limit; a wrong one counts on the number of the wrong passwords. Needs a transaction as the
 * server.
 */
@Component
class CheckCode {
  private static final int LONGEST = 60; // characters typed; a recovery code has 21
  private final AccountStore accounts;
  private final FactorStore factors;
  private final FactorSecrets secrets;
  private final RecoveryCodes codes;
  private final SecondFactorRules rules;
  private final SignInSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CheckCode(
      AccountStore accounts,
      FactorStore factors,
      FactorSecrets secrets,
      RecoveryCodes codes,
      SecondFactorRules rules,
      SignInSettings settings,
      Clock clock,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.factors = factors;
    this.secrets = secrets;
    this.codes = codes;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Uses the code up when it is right. */
  CodeChecked check(Officer officer, String typed) {
    String number = officer.staffNumber();
    boolean there = factors.hold(number);
    var attempts = accounts.attempts(number);
    if (attempts.lockedUntil().isAfter(clock.instant())) {
      say(officer, FactorAct.SECOND_FACTOR_FAILED, "locked");
      return new CodeChecked(false, 0, attempts.lockedUntil(), List.of());
    }
    Optional<FactorAct> used = there ? use(number, plain(typed)) : Optional.empty();
    if (used.isEmpty()) {
      return wrong(officer);
    }
    accounts.clearAttempts(number);
    say(officer, used.get(), "done");
    return CodeChecked.right(List.of());
  }

  /** One more failure; also for the first code of a secret that is being set up. */
  CodeChecked wrong(Officer officer) {
    Instant until = clock.instant().plus(settings.lockFor());
    var attempts = accounts.countFailure(officer.staffNumber(), settings.attempts(), until);
    int left = Math.max(0, settings.attempts() - attempts.failed());
    say(officer, FactorAct.SECOND_FACTOR_FAILED, left == 0 ? "locked" : "refused");
    return new CodeChecked(false, left, left == 0 ? attempts.lockedUntil() : null, List.of());
  }

  /** People type blanks and hyphens as they read them. */
  static String plain(String typed) {
    return typed.length() > LONGEST ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private Optional<FactorAct> use(String number, String code) {
    Optional<RecoveryCodes.Code> recovery = RecoveryCodes.read(code);
    if (recovery.isPresent()) {
      return recovery
          .filter(
              one ->
                  factors
                      .unusedHash(number, one)
                      .filter(hash -> codes.matches(one, hash))
                      .isPresent())
          .filter(one -> factors.useCode(number, one))
          .map(one -> FactorAct.RECOVERY_CODE_USED);
    }
    return secrets
        .find(number)
        .filter(secret -> fits(number, code, secret))
        .map(secret -> FactorAct.SECOND_FACTOR_USED);
  }

  private boolean fits(String number, String code, FactorSecrets.Secret secret) {
    var step =
        Totp.match(
            secret.bytes(),
            code,
            clock.instant(),
            new Totp.Window(rules.windowSteps(), secret.lastStep()));
    return step.isPresent() && secrets.use(number, step.getAsLong());
  }

  private void say(Officer officer, FactorAct act, String result) {
    events.publishEvent(new FactorEvent(officer, act, result));
  }
}
