package org.relieflink.platform.access.internal;

import java.time.Instant;
import org.relieflink.platform.access.NewFactor;

/** 手机上的应用：what a phone shows at a moment, for tests outside of this package. */
public final class PhoneApp {
  private PhoneApp() {}

  /** The six digits for a secret as the page writes it, with blanks. */
  public static String code(String secret, Instant at) {
    byte[] bytes = new NewFactor(secret.replace(" ", "")).secret();
    return Totp.code(bytes, Totp.step(at), Totp.DIGITS);
  }
}
