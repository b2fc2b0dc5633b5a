package org.relieflink.keyed;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * 一次碰撞的密钥：只用于一个批次、一个用途。 The key of one run. Run id and purpose are part of every token, so a key
 * file used for another run would not match anything.
 */
final class RunKey {
  static final String DOMAIN = "relieflink-keyed/1";
  static final int BYTES = 32;
  private static final int GROUPS = 8;
  private static final BigInteger GROUP = BigInteger.valueOf(100_000);
  private static final int CHECK_BYTES = 8;

  private final String runId;
  private final String purpose;
  private final byte[] secret;

  RunKey(String runId, String purpose, byte[] secret) {
    if (secret.length != BYTES) {
      throw new KeyedRefusedException(Refusal.KEY_SHORT, BYTES);
    }
    this.runId = runId;
    this.purpose = purpose;
    this.secret = secret.clone();
  }

  static RunKey random(String runId, String purpose, SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new RunKey(runId, purpose, secret);
  }

  String runId() {
    return runId;
  }

  String purpose() {
    return purpose;
  }

  /** The secret, for the key file only. */
  byte[] secret() {
    return secret.clone();
  }

  /** A key for one use; uses with different words never share a value. */
  byte[] derive(String use, String... more) {
    String[] words = Arrays.copyOf(new String[] {DOMAIN, use, runId, purpose}, 4 + more.length);
    System.arraycopy(more, 0, words, 4, more.length);
    return Digests.hmac(secret, CanonicalBytes.of(words));
  }

  /**
   * Eight groups of five digits to read aloud: whoever stands between two departments and agrees a
   * different key with each would need some 2^66 tries to make both hear the same digits.
   */
  String fingerprint() {
    BigInteger rest = new BigInteger(1, derive("fingerprint"));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      BigInteger[] parts = rest.divideAndRemainder(GROUP);
      text.append(i == 0 ? "" : " ").append("%05d".formatted(parts[1].intValue()));
      rest = parts[0];
    }
    return text.toString();
  }

  /** Stands in every token file: tells the matcher that two files were made with one key. */
  String check() {
    return HexFormat.of().formatHex(derive("check"), 0, CHECK_BYTES);
  }

  @Override
  public String toString() {
    return "RunKey[" + runId + ", ***]";
  }
}
