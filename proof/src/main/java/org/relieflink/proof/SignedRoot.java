package org.relieflink.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * 签了名的树根：一行文字，可以打印、可以念、可以存在别处。 A signed root: one line that can be printed and kept elsewhere.
 *
 * @param root what is signed
 * @param keyId of the signing key
 * @param signature over the text of the root
 */
public record SignedRoot(Root root, String keyId, Octets signature) {
  private static final String FORM = "relief-root/1";
  private static final String SIGNATURE = " signature=";

  /**
   * The state of the log at one moment.
   *
   * @param origin which log: a random word made with it
   * @param size sealed entries; also the position of the last one, counted from 1
   * @param at when it was sealed, by the server's clock
   * @param sm3 root of the SM3 tree
   * @param sha256 root of the SHA-256 tree
   * @param previous SM3 of the line before, so that lines chain; of the empty text at first
   */
  public record Root(
      String origin, long size, Instant at, Octets sm3, Octets sha256, Octets previous) {
    public Octets of(LogDigest digest) {
      return switch (digest) {
        case SM3 -> sm3;
        case SHA256 -> sha256;
      };
    }

    String text(String keyId) {
      return Fields.line(FORM)
          .add("origin", origin)
          .add("size", size)
          .add("at", at)
          .add("sm3", sm3)
          .add("sha256", sha256)
          .add("previous", previous)
          .add("key", keyId)
          .text();
    }

    public SignedRoot sign(SigningKey key) {
      String keyId = key.publicKey().id();
      return new SignedRoot(this, keyId, key.sign(text(keyId)));
    }
  }

  public String line() {
    return root.text(keyId) + SIGNATURE + signature.base64();
  }

  /** What the next root carries as {@code previous}. */
  public Octets chain() {
    return LogDigest.SM3.plain(line().getBytes(StandardCharsets.UTF_8));
  }

  public static Octets noChain() {
    return LogDigest.SM3.empty();
  }

  public boolean signedBy(VerifyingKey key) {
    return key.id().equals(keyId) && key.verifies(root.text(keyId), signature);
  }

  /**
   * Reads {@link #line}; a line that would not be written so is none.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SignedRoot parse(String line) {
    Fields fields = Fields.parse(FORM, line);
    SignedRoot root =
        new SignedRoot(
            new Root(
                fields.get("origin"),
                fields.count("size"),
                time(fields.get("at")),
                fields.digest("sm3"),
                fields.digest("sha256"),
                fields.digest("previous")),
            fields.get("key"),
            Octets.ofBase64(fields.get("signature")));
    if (!root.line().equals(line)) {
      throw new IllegalArgumentException("not a line of " + FORM);
    }
    return root;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }
}
