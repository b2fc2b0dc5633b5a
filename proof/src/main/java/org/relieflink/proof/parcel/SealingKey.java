package org.relieflink.proof.parcel;

import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Octets;

/** 封包用的公钥：anybody may seal for its owner with it. */
public record SealingKey(Suite suite, Octets key) {
  private static final int ID_DIGITS = 16;

  /** The first digits of the key's SHA-256. */
  public String id() {
    return LogDigest.SHA256.plain(key.bytes()).hex().substring(0, ID_DIGITS);
  }
}
