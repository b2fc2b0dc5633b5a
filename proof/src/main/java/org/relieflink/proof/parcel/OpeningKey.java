package org.relieflink.proof.parcel;

import org.relieflink.proof.Fields;
import org.relieflink.proof.Octets;

/** 拆包用的私钥，永不打印。 A private key; its text form is for a closed file only. */
public final class OpeningKey {
  private static final String FORM = "relief-opening-key/1";

  private final Suite suite;
  private final Octets secret;

  OpeningKey(Suite suite, Octets secret) {
    this.suite = suite;
    this.secret = secret;
  }

  public SealingKey publicKey() {
    return new SealingKey(suite, suite.open(secret));
  }

  /** What this side and the owner of the other key know; an unusable key throws. */
  byte[] agree(Octets other) {
    return suite.agree(secret, other);
  }

  /** One line for a file that only its owner may read. */
  public String secretText() {
    return Fields.line(FORM).add("suite", suite.code()).add("secret", secret.base64()).text();
  }

  /**
   * Reads {@link #secretText}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static OpeningKey parse(String text) {
    Fields fields = Fields.parse(FORM, text.strip());
    return new OpeningKey(Suite.ofCode(fields.get("suite")), Octets.ofBase64(fields.get("secret")));
  }

  @Override
  public String toString() {
    return publicKey().id();
  }
}
