package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.springframework.stereotype.Component;

/** 核对第二步的码：of the phone or a recovery code. Needs a transaction as the server. */
@Component
class CheckCode {
  private static final int LONGEST = 60; // characters typed; a recovery code has 21
  private final OneAttempt attempt;
  private final FactorStore factors;
  private final FactorSecrets secrets;
  private final RecoveryCodes codes;
  private final SecurityKeyStore keys;
  private final FactorDuty duty;
  private final SecondFactorRules rules;
  private final Clock clock;

  CheckCode(
      OneAttempt attempt,
      FactorStore factors,
      FactorSecrets secrets,
      RecoveryCodes codes,
      SecurityKeyStore keys,
      FactorDuty duty,
      SecondFactorRules rules,
      Clock clock) {
    this.attempt = attempt;
    this.factors = factors;
    this.secrets = secrets;
    this.codes = codes;
    this.keys = keys;
    this.duty = duty;
    this.rules = rules;
    this.clock = clock;
  }

  /** Uses the code up when it is right. */
  CodeChecked check(Officer officer, String typed) {
    return attempt.of(
        officer, () -> use(officer, plain(typed)).orElse(FactorAct.SECOND_FACTOR_FAILED));
  }

  /** People type blanks and hyphens as they read them. */
  static String plain(String typed) {
    return typed.length() > LONGEST ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private Optional<FactorAct> use(Officer officer, String code) {
    String number = officer.staffNumber();
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
        .filter(secret -> phoneCounts(officer) && fits(number, code, secret))
        .map(secret -> FactorAct.SECOND_FACTOR_USED);
  }

  /**
   * Codes can be passed on by a false page: where a key is a must and is there, only it is taken.
   */
  boolean phoneCounts(Officer officer) {
    return !duty.keyRequired(officer.role()) || keys.list(officer.staffNumber()).isEmpty();
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
}
