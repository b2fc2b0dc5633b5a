package org.relieflink.proof;

import java.time.Instant;

/**
 * 证人存下的一行：服务器的树根，加上证人的副签。 What a witness keeps and hands back: the server's root and its own
 * signature over that line.
 *
 * @param signed the server's root
 * @param mark the witness's signature
 */
public record KeptRoot(SignedRoot signed, Mark mark) {
  private static final String BAR = " | ";
  private static final String FORM = "relief-witness/1";

  /** Who kept the root, and when it came, by the witness's own clock. */
  public record Mark(String name, String keyId, Instant at, Octets signature) {
    private Fields body() {
      return Fields.line(FORM).add("name", name).add("at", at).add("key", keyId);
    }

    private static Mark parse(String text) {
      Fields fields = Fields.parse(FORM, text);
      try {
        return new Mark(
            fields.get("name"),
            fields.get("key"),
            Instant.parse(fields.get("at")),
            Octets.ofBase64(fields.get("signature")));
      } catch (java.time.format.DateTimeParseException e) {
        throw new IllegalArgumentException("not a time", e);
      }
    }
  }

  /** A witness signs the whole line of the server with its own name and time. */
  public static KeptRoot sign(SignedRoot root, String name, Instant at, SigningKey key) {
    Mark open = new Mark(name, key.publicKey().id(), at, Octets.of(new byte[0]));
    Octets signature = key.sign(root.line() + BAR + open.body().text());
    return new KeptRoot(root, new Mark(name, open.keyId, at, signature));
  }

  public String line() {
    return signed.line() + BAR + mark.body().add("signature", mark.signature.base64()).text();
  }

  public boolean markedBy(VerifyingKey key) {
    return key.id().equals(mark.keyId)
        && key.verifies(signed.line() + BAR + mark.body().text(), mark.signature);
  }

  /**
   * Reads {@link #line}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static KeptRoot parse(String line) {
    int bar = line.indexOf(BAR);
    if (bar < 0) {
      throw new IllegalArgumentException("no mark of a witness");
    }
    KeptRoot kept =
        new KeptRoot(
            SignedRoot.parse(line.substring(0, bar)),
            Mark.parse(line.substring(bar + BAR.length())));
    if (!kept.line().equals(line)) {
      throw new IllegalArgumentException("not a line of " + FORM);
    }
    return kept;
  }
}
