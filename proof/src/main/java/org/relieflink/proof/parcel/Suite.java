package org.relieflink.proof.parcel;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.util.BigIntegers;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.Octets;

/**
 * 一套算法：international or commercial cryptography of the state, one choice for agreement, cipher, key
 * derivation and signature together. A package is sealed in the suite of its receiver's key.
 */
public enum Suite {
  /** X25519, HKDF-SHA-256, AES-256-GCM; sites sign with Ed25519. */
  INTERNATIONAL("x25519-aes256gcm", Algorithm.ED25519, 32) {
    @Override
    OpeningKey generate() {
      X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(new SecureRandom());
      return new OpeningKey(this, Octets.of(key.getEncoded()));
    }

    @Override
    Octets open(Octets secret) {
      return Octets.of(
          new X25519PrivateKeyParameters(secret.bytes()).generatePublicKey().getEncoded());
    }

    @Override
    byte[] agree(Octets secret, Octets open) {
      byte[] shared = new byte[X25519PrivateKeyParameters.SECRET_SIZE];
      new X25519PrivateKeyParameters(secret.bytes())
          .generateSecret(new X25519PublicKeyParameters(open.bytes()), shared, 0);
      return shared;
    }

    @Override
    Digest digest() {
      return new SHA256Digest();
    }

    @Override
    byte[] run(boolean seal, Terms terms, byte[] text, int length) {
      try {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
            seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
            new SecretKeySpec(terms.key(), "AES"),
            new GCMParameterSpec(TAG_BITS, terms.nonce()));
        cipher.updateAAD(terms.bound());
        return cipher.doFinal(text, 0, length);
      } catch (GeneralSecurityException broken) {
        throw new IllegalArgumentException("does not fit its key or its place", broken);
      }
    }
  },

  /**
   * SM2 agreement (static Diffie-Hellman over sm2p256v1), HKDF-SM3, SM4-GCM; sites sign with SM2.
   */
  SM("sm2-sm4gcm", Algorithm.SM2, 16) {
    @Override
    OpeningKey generate() {
      ECKeyPairGenerator generator = new ECKeyPairGenerator();
      generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
      var secret = (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate();
      return new OpeningKey(
          this, Octets.of(BigIntegers.asUnsignedByteArray(SCALAR, secret.getD())));
    }

    @Override
    Octets open(Octets secret) {
      return Octets.of(CURVE.getG().multiply(scalar(secret)).normalize().getEncoded(false));
    }

    /** The x coordinate; a point that is none of the curve's is refused by the library. */
    @Override
    byte[] agree(Octets secret, Octets open) {
      ECDHBasicAgreement agreement = new ECDHBasicAgreement();
      agreement.init(new ECPrivateKeyParameters(scalar(secret), CURVE));
      var point = new ECPublicKeyParameters(CURVE.getCurve().decodePoint(open.bytes()), CURVE);
      return BigIntegers.asUnsignedByteArray(SCALAR, agreement.calculateAgreement(point));
    }

    @Override
    Digest digest() {
      return new SM3Digest();
    }

    @Override
    byte[] run(boolean seal, Terms terms, byte[] text, int length) {
      GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
      cipher.init(
          seal,
          new AEADParameters(
              new KeyParameter(terms.key()), TAG_BITS, terms.nonce(), terms.bound()));
      byte[] out = new byte[cipher.getOutputSize(length)];
      try {
        cipher.doFinal(out, cipher.processBytes(text, 0, length, out, 0));
      } catch (InvalidCipherTextException broken) {
        throw new IllegalArgumentException("does not fit its key or its place", broken);
      }
      return out;
    }
  };

  /** Bytes that a sealed segment is longer than its text. */
  static final int TAG = 16;

  private static final int TAG_BITS = 8 * TAG;
  private static final int SCALAR = 32; // bytes of a number of the curve
  private static final ECDomainParameters CURVE = curve();

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // an enum itself
  private final Algorithm signing;

  private final int keyLength;

  Suite(String code, Algorithm signing, int keyLength) {
    this.code = code;
    this.signing = signing;
    this.keyLength = keyLength;
  }

  private static ECDomainParameters curve() {
    X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
  }

  private static BigInteger scalar(Octets secret) {
    return new BigInteger(1, secret.bytes());
  }

  /** Under what a segment is sealed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Terms(byte[] key, byte[] nonce, byte[] bound) {
    @Override
    public String toString() {
      return "Terms[secret]";
    }
  }

  abstract OpeningKey generate();

  /** The public half of a secret. */
  abstract Octets open(Octets secret);

  /** What both sides know, and nobody else. */
  abstract byte[] agree(Octets secret, Octets open);

  abstract Digest digest();

  /** Seals or opens one segment. */
  abstract byte[] run(boolean seal, Terms terms, byte[] text, int length);

  int keyLength() {
    return keyLength;
  }

  /** What sites of this suite sign with. */
  public Algorithm signing() {
    return signing;
  }

  /** As it stands in texts. */
  public String code() {
    return code;
  }

  /**
   * The suite of a code.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Suite ofCode(String code) {
    for (Suite suite : values()) {
      if (suite.code.equals(code)) {
        return suite;
      }
    }
    throw new IllegalArgumentException("unknown suite");
  }
}
