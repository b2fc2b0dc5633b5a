package org.relieflink.proof;

import java.nio.charset.StandardCharsets;

/** 签名用的私钥，永不打印。 A private key with its public half; its text form is for a closed file only. */
public final class SigningKey {
  private static final String FORM = "relief-signing-key/1";

  private final Algorithm algorithm;
  private final Octets secret;
  private final Octets open;

  SigningKey(Algorithm algorithm, Octets secret, Octets open) {
    this.algorithm = algorithm;
    this.secret = secret;
    this.open = open;
  }

  public VerifyingKey publicKey() {
    return new VerifyingKey(algorithm, open);
  }

  public Octets sign(String text) {
    return algorithm.sign(secret, text.getBytes(StandardCharsets.UTF_8));
  }

  /** One line for a file that only its owner may read. */
  public String secretText() {
    return Fields.line(FORM)
        .add("algorithm", algorithm.code())
        .add("secret", secret.base64())
        .add("public", open.base64())
        .text();
  }

  /**
   * Reads {@link #secretText}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static SigningKey parse(String text) {
    Fields fields = Fields.parse(FORM, text.strip());
    SigningKey key =
        new SigningKey(
            Algorithm.ofCode(fields.get("algorithm")),
            Octets.ofBase64(fields.get("secret")),
            Octets.ofBase64(fields.get("public")));
    if (!key.publicKey().verifies("check", key.sign("check"))) {
      throw new IllegalArgumentException("the halves of the key do not belong together");
    }
    return key;
  }

  @Override
  public String toString() {
    return publicKey().id();
  }
}
