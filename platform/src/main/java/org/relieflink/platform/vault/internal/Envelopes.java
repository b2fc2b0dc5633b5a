package org.relieflink.platform.vault.internal;

import java.util.Arrays;
import org.relieflink.platform.vault.Vault;
import org.relieflink.platform.vault.VaultSettings;
import org.springframework.stereotype.Component;

/**
 * 信封：一字节套件、一字节钥匙版本、12 字节随机数、密文和标记。 The form of a sealed text. The first two bytes are bound too, so
 * that nobody can make it be read with another cipher or key.
 */
@Component
public class Envelopes {
  private static final int HEAD = 2;

  private final Keyring keyring;
  private final Suite suite;

  Envelopes(Keyring keyring, VaultSettings settings) {
    this.keyring = keyring;
    this.suite = Suite.ofSetting(settings.cipher());
  }

  /** Seals under the newest key. */
  public byte[] seal(byte[] place, byte[] nonce, byte[] text, byte[]... secrets) {
    KeyVersion version = keyring.newest();
    byte[] out = new byte[HEAD + Suite.NONCE + text.length + Suite.TAG];
    out[0] = suite.code();
    out[1] = (byte) version.number();
    System.arraycopy(nonce, 0, out, HEAD, Suite.NONCE);
    byte[] sealed = suite.seal(version.subjectKey(secrets), nonce, bound(out, place), text);
    System.arraycopy(sealed, 0, out, HEAD + Suite.NONCE, sealed.length);
    return out;
  }

  /** Opens with the cipher and the key that the envelope names. */
  public byte[] open(byte[] place, byte[] sealed, byte[]... secrets) {
    if (sealed.length < HEAD + Suite.NONCE + Suite.TAG) {
      throw Suite.broken();
    }
    KeyVersion version = keyring.get(sealed[1] & 0xFF);
    return Suite.ofCode(sealed[0])
        .open(
            version.subjectKey(secrets),
            Arrays.copyOfRange(sealed, HEAD, HEAD + Suite.NONCE),
            bound(sealed, place),
            Arrays.copyOfRange(sealed, HEAD + Suite.NONCE, sealed.length));
  }

  /** Cipher and key that seal now. */
  public Vault.Newest newest() {
    return new Vault.Newest(suite.code(), keyring.newest().number());
  }

  private static byte[] bound(byte[] envelope, byte[] place) {
    byte[] bound = new byte[HEAD + place.length];
    bound[0] = envelope[0];
    bound[1] = envelope[1];
    System.arraycopy(place, 0, bound, HEAD, place.length);
    return bound;
  }
}
