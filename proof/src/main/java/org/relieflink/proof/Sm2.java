package org.relieflink.proof;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/** SM2 签名，默认用户标识。 SM2 with SM3 over the recommended curve and the usual identity (GM/T 0009). */
final class Sm2 {
  private static final ECDomainParameters CURVE = curve();
  private static final int POINT = 65; // bytes of an uncompressed point

  private Sm2() {}

  private static ECDomainParameters curve() {
    X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
  }

  static SigningKey generate() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    BigInteger secret = ((ECPrivateKeyParameters) pair.getPrivate()).getD();
    byte[] point = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
    return new SigningKey(Algorithm.SM2, Octets.owned(secret.toByteArray()), Octets.owned(point));
  }

  /** The signature as two numbers in ASN.1. */
  static Octets sign(Octets privateKey, byte[] message) {
    SM2Signer signer = new SM2Signer();
    BigInteger secret = new BigInteger(1, privateKey.raw());
    signer.init(
        true,
        new ParametersWithRandom(new ECPrivateKeyParameters(secret, CURVE), new SecureRandom()));
    signer.update(message, 0, message.length);
    try {
      return Octets.owned(signer.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalArgumentException("not an SM2 key", e);
    }
  }

  static boolean verify(Octets publicKey, byte[] message, Octets signed) {
    if (publicKey.length() != POINT) {
      return false;
    }
    try {
      SM2Signer signer = new SM2Signer();
      signer.init(
          false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey.raw()), CURVE));
      signer.update(message, 0, message.length);
      return signer.verifySignature(signed.raw());
    } catch (IllegalArgumentException notAPoint) {
      return false;
    }
  }
}
