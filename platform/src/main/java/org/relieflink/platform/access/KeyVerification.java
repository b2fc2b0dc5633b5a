package org.relieflink.platform.access;

import java.util.Locale;

/**
 * 要不要密钥认人：whether a key asks for a PIN, finger or face before it answers (user verification,
 * WebAuthn 5.8.6).
 */
public enum KeyVerification {
  /** An answer without it is refused. */
  REQUIRED,
  /** Where the key can do it. */
  PREFERRED,
  /** A touch is enough. */
  DISCOURAGED;

  /** As the browser wants it written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
