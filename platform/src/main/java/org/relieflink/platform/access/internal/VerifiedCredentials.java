package org.relieflink.platform.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * 已核对的凭据：remembers for a few minutes that a password was right, so that a machine client with HTTP
 * Basic does not cost one Argon2 per request. Keeps a keyed digest of password and version of the
 * account, never the password: a change of the account forgets it.
 */
@Component
class VerifiedCredentials {
  private static final int LIMIT = 500; // accounts in use at the same time; the oldest goes first
  private static final Duration TERM = Duration.ofMinutes(5);

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Instant> entries = new LinkedHashMap<>();

  VerifiedCredentials(Clock clock) {
    this.clock = clock;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** Whether this was the right password of this very version of the account a moment ago. */
  synchronized boolean holds(AccountStore.Account account, String password) {
    Instant until = entries.get(digest(account, password));
    return until != null && !until.isBefore(clock.instant());
  }

  synchronized void remember(AccountStore.Account account, String password) {
    if (entries.size() >= LIMIT) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(digest(account, password), clock.instant().plus(TERM));
  }

  private String digest(AccountStore.Account account, String password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String version = account.officer().staffNumber() + " " + account.version();
      mac.update(version.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
