package org.relieflink.platform.access.internal;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relieflink.platform.access.KeyQuestion;

/**
 * 软件做的安全密钥：answers like a key of FIDO2 and the browser around it, for tests; P-256, no attestation.
 */
public final class SoftKey {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int HAS_KEY = 0x40;
  private static final ObjectConverter CBOR = new ObjectConverter();

  private final KeyPair pair;
  private final byte[] id = new byte[32];
  private String handle = "";
  private boolean verifies = true;
  private long counter;

  public SoftKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.pair = generator.generateKeyPair();
      new SecureRandom().nextBytes(id);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The next answer counts one more than this. */
  public SoftKey countingFrom(long before) {
    counter = before;
    return this;
  }

  /** A key without PIN or finger. */
  public SoftKey withoutVerification() {
    verifies = false;
    return this;
  }

  /** Says that it is of this account, as keys do that keep names themselves. */
  public SoftKey sayingHandle(String said) {
    handle = said;
    return this;
  }

  public String id() {
    return SecurityKeyStore.text(id);
  }

  /** RegistrationResponseJSON. */
  public String create(KeyQuestion asked) {
    byte[] client = client("webauthn.create", asked);
    var credential =
        new AttestedCredentialData(
            AAGUID.ZERO,
            id,
            EC2COSEKey.create((ECPublicKey) pair.getPublic(), COSEAlgorithmIdentifier.ES256));
    byte[] data = new AttestedCredentialDataConverter(CBOR).convert(credential);
    byte[] head = head(asked.domain(), HAS_KEY);
    byte[] whole = ByteBuffer.allocate(head.length + data.length).put(head).put(data).array();
    Map<String, Object> attestation = new LinkedHashMap<>();
    attestation.put("fmt", "none");
    attestation.put("attStmt", Map.of());
    attestation.put("authData", whole);
    return answer(
        "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\""
            .formatted(
                SecurityKeyStore.text(client),
                SecurityKeyStore.text(CBOR.getCborMapper().writeValueAsBytes(attestation))));
  }

  /** AuthenticationResponseJSON. */
  public String get(KeyQuestion asked) {
    byte[] client = client("webauthn.get", asked);
    byte[] head = head(asked.domain(), 0);
    byte[] digest = sha256(client);
    byte[] signed = ByteBuffer.allocate(head.length + digest.length).put(head).put(digest).array();
    return answer(
        "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\"%s"
            .formatted(
                SecurityKeyStore.text(client),
                SecurityKeyStore.text(head),
                SecurityKeyStore.text(sign(signed)),
                handle.isEmpty() ? "" : ",\"userHandle\":\"" + handle + "\""));
  }

  private String answer(String response) {
    return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":{%s},\"clientExtensionResults\":{}}"
        .formatted(id(), id(), response);
  }

  private static byte[] client(String type, KeyQuestion asked) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, asked.challenge(), asked.origin())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Authenticator data without key: hash of the relying party id, flags, counter. */
  private byte[] head(String domain, int more) {
    counter++;
    int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
    return ByteBuffer.allocate(37)
        .put(sha256(domain.getBytes(StandardCharsets.UTF_8)))
        .put((byte) flags)
        .putInt((int) counter)
        .array();
  }

  private byte[] sign(byte[] bytes) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
