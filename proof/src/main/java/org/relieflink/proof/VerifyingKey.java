package org.relieflink.proof;

import java.nio.charset.StandardCharsets;

/** 核对签名用的公钥。 A public key: anybody may have it. */
public record VerifyingKey(Algorithm algorithm, Octets key) {
  private static final String FORM = "relief-public-key/1";
  private static final int ID_DIGITS = 16;

  /** The first digits of the key's SHA-256: short enough to be read out on the telephone. */
  public String id() {
    return LogDigest.SHA256.plain(key.raw()).hex().substring(0, ID_DIGITS);
  }

  public boolean verifies(String text, Octets signature) {
    return algorithm.verify(key, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  public String text() {
    return Fields.line(FORM).add("algorithm", algorithm.code()).add("key", key.base64()).text();
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static VerifyingKey parse(String text) {
    Fields fields = Fields.parse(FORM, text.strip());
    return new VerifyingKey(
        Algorithm.ofCode(fields.get("algorithm")), Octets.ofBase64(fields.get("key")));
  }
}
