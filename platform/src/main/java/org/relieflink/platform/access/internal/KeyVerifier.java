package org.relieflink.platform.access.internal;

import static org.relieflink.platform.access.internal.SecurityKeyStore.bytes;
import static org.relieflink.platform.access.internal.SecurityKeyStore.text;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.KeyVerification;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.internal.SecurityKeyStore.Credential;
import org.relieflink.platform.access.internal.SecurityKeyStore.Standing;
import org.relieflink.platform.access.internal.SecurityKeyStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 核对密钥的回答 (WebAuthn 7.1 and 7.2), by WebAuthn4J: challenge, origin, relying party id, presence,
 * verification as the rules want it, signature, counter. Whose make a key is, is not asked
 * (attestation "none"): the office hands its keys out itself.
 */
@Component
class KeyVerifier {
  private static final Logger LOG = LoggerFactory.getLogger(KeyVerifier.class);

  /** Characters of an answer: one with a whole chain of certificates has about 8,000. */
  private static final int LONGEST = 20_000;

  /** What every key made since 2018 can do one of. */
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          algorithm(COSEAlgorithmIdentifier.ES256),
          algorithm(COSEAlgorithmIdentifier.EdDSA),
          algorithm(COSEAlgorithmIdentifier.RS256));

  private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(new ObjectConverter());
  private final KeyOrigin origin;
  private final SecondFactorRules rules;

  KeyVerifier(KeyOrigin origin, SecondFactorRules rules) {
    this.origin = origin;
    this.rules = rules;
  }

  private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier id) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, id);
  }

  /**
   * 回答怎样。
   *
   * @param after the key as it is now; empty when it did not sign in
   */
  record Verdict(FactorAct act, Optional<Stored> after) {
    static Verdict failed(FactorAct act) {
      return new Verdict(act, Optional.empty());
    }
  }

  /** The key to store; empty when the answer does not fit. */
  Optional<Credential> registered(String answer, byte[] challenge, String handle) {
    Optional<ServerProperty> server = server(challenge);
    if (server.isEmpty() || answer.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var data =
          webAuthn.verifyRegistrationResponseJSON(
              answer, new RegistrationParameters(server.get(), ALGORITHMS, verification(), true));
      var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
      var credential = Objects.requireNonNull(made.getAttestedCredentialData());
      return Optional.of(
          new Credential(
              text(credential.getCredentialId()),
              text(credentials.convert(credential)),
              handle,
              new Standing(
                  made.getSignCount(), made.isFlagUV(), made.isFlagBE(), made.isFlagBS())));
    } catch (RuntimeException refused) {
      say(refused);
      return Optional.empty();
    }
  }

  /** Whether a key of this account answered; {@code keys} finds it by its id. */
  Verdict answered(String answer, byte[] challenge, Function<byte[], Optional<Stored>> keys) {
    Optional<ServerProperty> server = server(challenge);
    if (server.isEmpty() || answer.length() > LONGEST) {
      return Verdict.failed(FactorAct.SECURITY_KEY_FAILED);
    }
    try {
      AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(answer);
      return keys.apply(Objects.requireNonNull(data.getCredentialId()))
          .filter(key -> owned(data, key))
          .map(key -> verified(data, key, server.get()))
          .orElseGet(() -> Verdict.failed(FactorAct.SECURITY_KEY_FAILED));
    } catch (MaliciousCounterValueException copied) {
      return Verdict.failed(FactorAct.SECURITY_KEY_COPIED);
    } catch (RuntimeException refused) {
      say(refused);
      return Verdict.failed(FactorAct.SECURITY_KEY_FAILED);
    }
  }

  /** A key that says whose it is must say this account (7.2, step 6). */
  private static boolean owned(AuthenticationData data, Stored key) {
    byte[] handle = data.getUserHandle();
    return handle == null
        || handle.length == 0
        || Arrays.equals(handle, bytes(key.credential().handle()));
  }

  private Verdict verified(AuthenticationData data, Stored key, ServerProperty server) {
    Standing before = key.credential().standing();
    var record =
        new CredentialRecordImpl(
            null,
            before.verified(),
            before.backupEligible(),
            before.backedUp(),
            before.counter(),
            credentials.convert(bytes(key.credential().data())),
            null,
            null,
            null,
            null);
    webAuthn.verify(data, new AuthenticationParameters(server, record, null, verification(), true));
    var now =
        new Standing(
            record.getCounter(),
            Boolean.TRUE.equals(record.isUvInitialized()),
            before.backupEligible(),
            Boolean.TRUE.equals(record.isBackedUp()));
    var made = key.credential();
    return new Verdict(
        FactorAct.SECURITY_KEY_USED,
        Optional.of(
            new Stored(key.number(), new Credential(made.id(), made.data(), made.handle(), now))));
  }

  private Optional<ServerProperty> server(byte[] challenge) {
    return origin
        .origin()
        .map(
            own ->
                ServerProperty.builder()
                    .origin(new Origin(own))
                    .rpId(origin.domain(own))
                    .challenge(new DefaultChallenge(challenge))
                    .build());
  }

  private boolean verification() {
    return rules.keys().verification() == KeyVerification.REQUIRED;
  }

  /**
   * The bytes are a stranger's: whatever the library, or the parsers below it, throw at them is a
   * refusal. Which, helps whoever sets a server up; the answer itself stays out of the log.
   */
  private static void say(RuntimeException refused) {
    LOG.debug("security key refused: {}", refused.getClass().getSimpleName());
  }
}
