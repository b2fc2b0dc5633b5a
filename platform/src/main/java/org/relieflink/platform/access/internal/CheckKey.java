package org.relieflink.platform.access.internal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.Officer;
import org.springframework.stereotype.Component;

/** 核对安全密钥：the answer of a key at the second step. Needs a transaction as the server. */
@Component
class CheckKey {
  private final OneAttempt attempt;
  private final SecurityKeyStore keys;
  private final KeyVerifier verifier;
  private final Clock clock;

  CheckKey(OneAttempt attempt, SecurityKeyStore keys, KeyVerifier verifier, Clock clock) {
    this.attempt = attempt;
    this.keys = keys;
    this.verifier = verifier;
    this.clock = clock;
  }

  /** Uses the question up, whatever the answer is. */
  CodeChecked check(Officer officer, @Nullable KeyChallenge challenge, String answer) {
    Optional<byte[]> asked =
        challenge == null
            ? Optional.empty()
            : challenge.take(officer.staffNumber(), clock.instant());
    return attempt.of(
        officer,
        () ->
            asked
                .map(bytes -> use(officer.staffNumber(), bytes, answer))
                .orElse(FactorAct.SECURITY_KEY_FAILED));
  }

  private FactorAct use(String number, byte[] challenge, String answer) {
    var verdict = verifier.answered(answer, challenge, id -> keys.find(number, id));
    verdict.after().ifPresent(key -> keys.used(key.number(), key.credential().standing()));
    return verdict.act();
  }
}
