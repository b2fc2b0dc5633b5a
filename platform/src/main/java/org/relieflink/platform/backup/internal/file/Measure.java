package org.relieflink.platform.backup.internal.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** 边过边量。 Counts bytes and takes SM3 (GB/T 32905) and SHA-256 on the way. */
final class Measure {
  private final String name;
  private final SM3Digest sm3 = new SM3Digest();
  private final MessageDigest sha256 = sha256();
  private long bytes;

  Measure(String name) {
    this.name = name;
  }

  void take(byte[] from, int at, int length) {
    sm3.update(from, at, length);
    sha256.update(from, at, length);
    bytes += length;
  }

  Measured done() {
    byte[] sum = new byte[sm3.getDigestSize()];
    sm3.doFinal(sum, 0);
    HexFormat hex = HexFormat.of();
    return new Measured(name, bytes, hex.formatHex(sum), hex.formatHex(sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
