package org.relieflink.platform.document;

/**
 * 签章：where the seal of an organ comes from. A certified device or service of the office takes the
 * place of the shipped signer by being the only other bean of this type; what was signed before is
 * still verified by the shipped one.
 */
public interface DocumentSigner {
  /** Signs a text of digits and codes; no person stands in it. */
  Signed sign(String text);

  /**
   * Whether this signature is of this text, by a key of this signer; the key id and the legal force
   * it is said to have are the key's. It never makes a key.
   */
  boolean verifies(String text, Signed signed);

  /**
   * 签好的。
   *
   * @param algorithm e.g. {@code ed25519}
   * @param keyId the first digits of the key
   * @param publicKey for whoever checks
   * @param value of the signature
   * @param legal whether it has any force in law
   */
  record Signed(String algorithm, String keyId, String publicKey, String value, boolean legal) {}
}
