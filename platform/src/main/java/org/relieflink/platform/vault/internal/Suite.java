package org.relieflink.platform.vault.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.relieflink.platform.vault.BrokenSeal;

/**
 * 密码套件：AES-256-GCM 或 SM4-GCM。 Authenticated ciphers behind one door; the code stands in every
 * sealed text, so that both can be read whatever is configured. NIST SP 800-38D; RFC 8998 for
 * SM4-GCM.
 */
public enum Suite {
  /** JDK, with the processor's instructions. */
  AES_256_GCM(1, "aes-256-gcm", 32) {
    @Override
    byte[] run(boolean seal, Terms terms, byte[] text) {
      Cipher cipher = AES.get();
      try {
        cipher.init(
            seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
            new SecretKeySpec(terms.key(), "AES"),
            new GCMParameterSpec(TAG_BITS, terms.nonce()));
        cipher.updateAAD(terms.bound());
        return cipher.doFinal(text);
      } catch (AEADBadTagException broken) {
        throw broken();
      } catch (GeneralSecurityException failure) {
        throw new IllegalStateException("AES-256-GCM", failure);
      }
    }
  },

  /** Bouncy Castle; the first half of the derived key. */
  SM4_GCM(2, "sm4-gcm", 16) {
    @Override
    byte[] run(boolean seal, Terms terms, byte[] text) {
      GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
      cipher.init(
          seal,
          new AEADParameters(
              new KeyParameter(terms.key()), TAG_BITS, terms.nonce(), terms.bound()));
      byte[] out = new byte[cipher.getOutputSize(text.length)];
      int length = cipher.processBytes(text, 0, text.length, out, 0);
      try {
        cipher.doFinal(out, length);
      } catch (InvalidCipherTextException broken) {
        throw broken();
      }
      return out;
    }
  };

  /** Bytes of a nonce. */
  public static final int NONCE = 12;

  static final int TAG = 16;
  private static final int TAG_BITS = 8 * TAG;
  private static final ThreadLocal<Cipher> AES =
      ThreadLocal.withInitial(
          () -> {
            try {
              return Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException failure) {
              throw new IllegalStateException("every Java platform has AES-GCM", failure);
            }
          });

  private final byte code;
  private final String setting;
  private final int keyLength;

  Suite(int code, String setting, int keyLength) {
    this.code = (byte) code;
    this.setting = setting;
    this.keyLength = keyLength;
  }

  /** Under what a text is sealed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Terms(byte[] key, byte[] nonce, byte[] bound) {
    @Override
    public String toString() {
      return "Terms[secret]";
    }
  }

  abstract byte[] run(boolean seal, Terms terms, byte[] text);

  /** Ciphertext and tag. */
  public byte[] seal(byte[] key, byte[] nonce, byte[] bound, byte[] text) {
    return run(true, new Terms(fitting(key), nonce, bound), text);
  }

  /**
   * The text.
   *
   * @throws BrokenSeal when key, nonce, place or text are not those of the sealing
   */
  public byte[] open(byte[] key, byte[] nonce, byte[] bound, byte[] text) {
    if (text.length < TAG) {
      throw broken();
    }
    return run(false, new Terms(fitting(key), nonce, bound), text);
  }

  private byte[] fitting(byte[] key) {
    return key.length == keyLength ? key : Arrays.copyOf(key, keyLength);
  }

  byte code() {
    return code;
  }

  /** The suite with this name in the settings. */
  public static Suite ofSetting(String name) {
    return Arrays.stream(values())
        .filter(suite -> suite.setting.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("relief.vault.cipher: " + name));
  }

  static Suite ofCode(byte code) {
    for (Suite suite : values()) {
      if (suite.code == code) {
        return suite;
      }
    }
    throw broken();
  }

  static BrokenSeal broken() {
    return new BrokenSeal("a sealed text does not fit its key or its place");
  }
}
