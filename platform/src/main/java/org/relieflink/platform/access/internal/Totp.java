package org.relieflink.platform.access.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 动态码：TOTP of RFC 6238 over HOTP of RFC 4226, with what every app takes: SHA-1, six digits, a step
 * of 30 seconds. SHA-1 is sound inside HMAC (RFC 6238 B).
 */
final class Totp {
  static final int DIGITS = 6;
  static final int SECRET_BYTES = 20; // RFC 4226 4, R6: 160 bits recommended
  private static final int STEP_SECONDS = 30; // RFC 6238 5.2
  private static final long POSITIVE = 0x7fffffffL;

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    long number = ByteBuffer.wrap(hash).getInt(offset) & POSITIVE;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
  }

  /**
   * 收哪些时段。
   *
   * @param around steps before and after the present one
   * @param lastUsed this step and all before it are used up
   */
  record Window(int around, long lastUsed) {}

  /**
   * The step whose code this is, among those around the present one and after the last used one;
   * empty when it is none of them.
   */
  static OptionalLong match(byte[] secret, String code, Instant now, Window window) {
    long present = step(now);
    return LongStream.rangeClosed(present - window.around, present + window.around)
        .filter(step -> step > window.lastUsed)
        .filter(step -> same(code(secret, step, DIGITS), code))
        .findFirst();
  }

  private static boolean same(String expected, String offered) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
