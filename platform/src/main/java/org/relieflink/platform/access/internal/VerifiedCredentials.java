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
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.relieflink.platform.access.Officer;
import org.springframework.stereotype.Component;

/**
 * 已核对的凭据：remembers for a few minutes that a password was right, so that a machine client with HTTP
 * Basic does not cost one Argon2 per request. Keeps a keyed digest, never the password.
 */
@Component
class VerifiedCredentials {
  private static final int LIMIT = 500; // accounts in use at the same time; the oldest goes first
  private static final Duration TERM = Duration.ofMinutes(5);

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  VerifiedCredentials(Clock clock) {
    this.clock = clock;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  synchronized Optional<Officer> find(String staffNumber, String password) {
    var entry = entries.get(digest(staffNumber, password));
    return entry == null || entry.until.isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(entry.officer);
  }

  synchronized void remember(Officer officer, String password) {
    if (entries.size() >= LIMIT) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(
        digest(officer.staffNumber(), password), new Entry(officer, clock.instant().plus(TERM)));
  }

  /** After a change of password or role. */
  synchronized void forget(String staffNumber) {
    entries.values().removeIf(entry -> entry.officer.staffNumber().equals(staffNumber));
  }

  private String digest(String staffNumber, String password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(staffNumber.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Entry(Officer officer, Instant until) {}
}
