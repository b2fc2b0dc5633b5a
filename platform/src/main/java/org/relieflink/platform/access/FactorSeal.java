package org.relieflink.platform.access;

/**
 * 手机密钥的封条：how the secret of a phone lies in the database. Owned here, upstream; the vault, which
 * comes later in the story, answers.
 */
public interface FactorSeal {
  /** A sealed text that opens in the row of this account only. */
  Sealed seal(String staffNumber, byte[] secret);

  /** The secret again; throws when it was changed or stood in another row. */
  byte[] open(String staffNumber, Sealed sealed);

  /**
   * 封好的密钥。
   *
   * @param subject number in the vault whose secret opens it
   * @param text envelope of {@code docs/reference/sealed-format.md}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Sealed(long subject, byte[] text) {
    @Override
    public String toString() {
      return "Sealed[" + subject + "]";
    }
  }
}
