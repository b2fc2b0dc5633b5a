package org.relieflink.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.relieflink.platform.vault.internal.Suite;

/**
 * 恢复口令的锁：一把钥匙锁在一句口令后面。 A key, locked with a secret that people keep: Argon2id (RFC 9106) makes of
 * the secret the key that seals it with AES-256-GCM. One line of text, which anybody may see.
 *
 * @param cost of one try
 * @param salt 16 random bytes in hexadecimal
 * @param locked nonce, sealed key and tag in hexadecimal
 */
public record RecoveryLock(Cost cost, String salt, String locked) {
  private static final byte[] BOUND = "relieflink-recovery".getBytes(StandardCharsets.UTF_8);
  private static final int SALT = 16;
  private static final Pattern LINE =
      Pattern.compile(
          "argon2id m=(\\d{1,7}) t=(\\d{1,2}) p=(\\d{1,2}) salt=([0-9a-f]{32}) key=([0-9a-f]{120})");
  private static final int MOST_KIB = 1 << 20; // 1 GiB: a damaged file must not eat the machine
  private static final int MOST_ROUNDS = 16;

  /**
   * 一次试口令要花多少。
   *
   * @param memoryKib memory in KiB
   * @param rounds passes over it
   * @param lanes lanes, one after the other here
   */
  public record Cost(int memoryKib, int rounds, int lanes) {
    /** The second choice of RFC 9106, section 4, with one lane: about a quarter of a second. */
    public static final Cost USUAL = new Cost(1 << 16, 3, 1);
  }

  /** Locks a key of {@link SealedStream#KEY} bytes. */
  public static RecoveryLock close(String secret, Cost cost, byte[] key) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] nonce = new byte[Suite.NONCE];
    random.nextBytes(nonce);
    byte[] sealed = Suite.AES_256_GCM.seal(stretched(secret, cost, salt), nonce, BOUND, key);
    HexFormat hex = HexFormat.of();
    return new RecoveryLock(
        cost, hex.formatHex(salt), hex.formatHex(nonce) + hex.formatHex(sealed));
  }

  /** The key; empty when the secret is another one, or the line was changed. */
  public Optional<byte[]> open(String secret) {
    byte[] bytes = HexFormat.of().parseHex(locked);
    byte[] nonce = java.util.Arrays.copyOf(bytes, Suite.NONCE);
    byte[] sealed = java.util.Arrays.copyOfRange(bytes, Suite.NONCE, bytes.length);
    byte[] stretched = stretched(secret, cost, HexFormat.of().parseHex(salt));
    try {
      return Optional.of(Suite.AES_256_GCM.open(stretched, nonce, BOUND, sealed));
    } catch (BrokenSeal another) {
      return Optional.empty();
    }
  }

  /** As it is written. */
  public String line() {
    return "argon2id m=%d t=%d p=%d salt=%s key=%s"
        .formatted(cost.memoryKib, cost.rounds, cost.lanes, salt, locked);
  }

  /** Reads {@link #line}; empty when it is none. */
  public static Optional<RecoveryLock> parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Cost cost =
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    boolean usable =
        cost.lanes > 0
            && cost.lanes <= MOST_ROUNDS
            && cost.rounds > 0
            && cost.rounds <= MOST_ROUNDS
            && cost.memoryKib >= 8 * cost.lanes
            && cost.memoryKib <= MOST_KIB;
    RecoveryLock lock = new RecoveryLock(cost, parts.group(4), parts.group(5));
    return usable && lock.line().equals(line) ? Optional.of(lock) : Optional.empty();
  }

  private static byte[] stretched(String secret, Cost cost, byte[] salt) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib)
            .withIterations(cost.rounds)
            .withParallelism(cost.lanes)
            .withSalt(salt)
            .build());
    byte[] key = new byte[SealedStream.KEY];
    argon.generateBytes(secret.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }
}
