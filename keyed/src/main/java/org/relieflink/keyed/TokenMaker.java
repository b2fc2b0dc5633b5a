package org.relieflink.keyed;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.StandardFields;

/**
 * 由规范字段算标记。 Makes tokens: HMAC-SHA-256 under a key of its own for each kind, cut to 16 bytes. Not
 * thread-safe.
 */
final class TokenMaker {
  /** 128 bits: among ten million tokens a chance collision has odds of 1 to 10^24. */
  static final int BYTES = 16;

  private final Map<TokenKind, Mac> macs = new EnumMap<>(TokenKind.class);

  /**
   * @param form of the reading rules, {@link StandardFields#form()}
   */
  TokenMaker(RunKey key, String form) {
    for (TokenKind kind : TokenKind.ALL) {
      macs.put(kind, Digests.hmac(key.derive("token", form, kind.code())));
    }
  }

  /** The token of a kind, or null when its fields are not all known. */
  byte @Nullable [] token(TokenKind kind, StandardFields of) {
    List<String> value = kind.value(of);
    Mac mac = macs.get(kind);
    return value.isEmpty() || mac == null
        ? null
        : Arrays.copyOf(mac.doFinal(CanonicalBytes.of(value)), BYTES);
  }
}
