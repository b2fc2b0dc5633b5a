package org.relieflink.platform.access;

import java.io.Serializable;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;

/**
 * 新密钥：shown on the page where it is set up, kept in the session until a first code proves that the
 * phone has it; only then stored.
 *
 * @param text 32 letters and digits (RFC 4648 Base32 of 160 bits), as apps take it
 */
public record NewFactor(String text) implements Serializable {
  private static final String ISSUER = "ReliefLink";
  private static final int GROUP = 4; // letters that one reads at a time

  public static NewFactor of(byte[] secret) {
    return new NewFactor(Base32.toBase32String(secret));
  }

  /** The bytes that codes are made of. */
  public byte[] secret() {
    return Base32.decode(text);
  }

  /** In groups, for typing it by hand. */
  public String grouped() {
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  /** What the picture says to the app: the key URI that authenticator apps agree on. */
  public String address(Officer officer) {
    return String.format(
        Locale.ROOT,
        "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=6&period=30",
        ISSUER,
        officer.staffNumber(),
        text);
  }

  @Override
  public String toString() {
    return "NewFactor";
  }
}
