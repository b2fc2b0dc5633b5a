package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.KeyAgreement;

/**
 * 两个部门各出一份“要约”，合成同一个密钥（X25519）。 Two departments exchange offers and each makes the same run key
 * from its own secret and the other's offer; what travels is no secret. Only the fingerprint, read
 * aloud, shows that nobody sat between them.
 */
final class KeyOffer {
  private static final String CURVE = "X25519";
  private static final String PUBLIC = "public";

  private KeyOffer() {}

  /** Writes an offer for the other department and the secret that stays here. */
  static void make(String runId, String purpose, Path offer, Path secret) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
      byte[] open = pair.getPublic().getEncoded();
      Map<String, String> secretHead = KeyFile.head(runId, purpose);
      secretHead.put(PUBLIC, HexFormat.of().formatHex(open));
      KeyFile.writeSecret(secret, SealedKind.SECRET, secretHead, pair.getPrivate().getEncoded());
      KeyFile.writeSecret(offer, SealedKind.OFFER, KeyFile.head(runId, purpose), open);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + CURVE, e);
    }
  }

  /** The run key from the own secret and the other's offer; both must name one run and purpose. */
  static RunKey agree(Path secretFile, Path offerFile) throws IOException {
    try (SealedReader secret = SealedReader.open(secretFile, SealedKind.SECRET);
        SealedReader offer = SealedReader.open(offerFile, SealedKind.OFFER)) {
      String run = secret.header(KeyFile.RUN);
      String purpose = secret.header(KeyFile.PURPOSE);
      if (!run.equals(offer.header(KeyFile.RUN))
          || !purpose.equals(offer.header(KeyFile.PURPOSE))) {
        throw new KeyedRefusedException(
            Refusal.OTHER_RUN, secret.name(), run, offer.name(), offer.header(KeyFile.RUN));
      }
      String own = secret.header(PUBLIC);
      byte[] theirs = KeyFile.only(offer);
      if (own.equals(HexFormat.of().formatHex(theirs))) {
        throw new KeyedRefusedException(Refusal.OWN_OFFER, offer.name());
      }
      byte[] shared = shared(KeyFile.only(secret), theirs, offer.name());
      return new RunKey(run, purpose, join(shared, HexFormat.of().parseHex(own), theirs));
    }
  }

  private static byte[] shared(byte[] secret, byte[] theirs, String offerName) {
    try {
      KeyFactory keys = KeyFactory.getInstance(CURVE);
      PrivateKey own = keys.generatePrivate(new PKCS8EncodedKeySpec(secret));
      PublicKey other = keys.generatePublic(new X509EncodedKeySpec(theirs));
      KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
      agreement.init(own);
      agreement.doPhase(other, true);
      return agreement.generateSecret();
    } catch (GeneralSecurityException weakOrForged) {
      throw new KeyedRefusedException(Refusal.BAD_OFFER, offerName);
    }
  }

  /** Binds both public keys, smaller first, so that both sides come to one key. */
  private static byte[] join(byte[] shared, byte[] own, byte[] theirs) {
    boolean ownFirst = Arrays.compareUnsigned(own, theirs) < 0;
    HexFormat hex = HexFormat.of();
    return Digests.hmac(
        shared,
        CanonicalBytes.of(
            RunKey.DOMAIN,
            "agreed",
            hex.formatHex(ownFirst ? own : theirs),
            hex.formatHex(ownFirst ? theirs : own)));
  }
}
