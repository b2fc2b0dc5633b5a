package org.relieflink.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Locale;

/**
 * 签名算法：Ed25519（JDK）和 SM2（GM/T 0003，Bouncy Castle）。 How roots are signed. Private keys are bytes
 * that only the algorithm itself understands: PKCS #8 and X.509 for Ed25519, a scalar and an
 * uncompressed point for SM2.
 */
public enum Algorithm {
  ED25519 {
    @Override
    public SigningKey generate() {
      try {
        KeyPair pair = KeyPairGenerator.getInstance(JDK_NAME).generateKeyPair();
        return new SigningKey(
            this,
            Octets.owned(pair.getPrivate().getEncoded()),
            Octets.owned(pair.getPublic().getEncoded()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has Ed25519", e);
      }
    }

    @Override
    Octets sign(Octets privateKey, byte[] message) {
      try {
        Signature signature = Signature.getInstance(JDK_NAME);
        signature.initSign(
            KeyFactory.getInstance(JDK_NAME)
                .generatePrivate(new PKCS8EncodedKeySpec(privateKey.raw())));
        signature.update(message);
        return Octets.owned(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("not an Ed25519 key", e);
      }
    }

    @Override
    boolean verify(Octets publicKey, byte[] message, Octets signed) {
      try {
        Signature signature = Signature.getInstance(JDK_NAME);
        signature.initVerify(
            KeyFactory.getInstance(JDK_NAME)
                .generatePublic(new X509EncodedKeySpec(publicKey.raw())));
        signature.update(message);
        return signature.verify(signed.raw());
      } catch (GeneralSecurityException e) {
        return false; // a key or signature of another form signs nothing
      }
    }
  },
  SM2 {
    @Override
    public SigningKey generate() {
      return Sm2.generate();
    }

    @Override
    Octets sign(Octets privateKey, byte[] message) {
      return Sm2.sign(privateKey, message);
    }

    @Override
    boolean verify(Octets publicKey, byte[] message, Octets signed) {
      return Sm2.verify(publicKey, message, signed);
    }
  };

  private static final String JDK_NAME = "Ed25519";

  public abstract SigningKey generate();

  abstract Octets sign(Octets privateKey, byte[] message);

  abstract boolean verify(Octets publicKey, byte[] message, Octets signed);

  /** As it stands in texts: {@code ed25519}, {@code sm2}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The algorithm of a code.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Algorithm ofCode(String code) {
    for (Algorithm algorithm : values()) {
      if (algorithm.code().equals(code)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException("unknown algorithm");
  }
}
