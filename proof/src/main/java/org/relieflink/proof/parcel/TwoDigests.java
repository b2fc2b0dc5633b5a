package org.relieflink.proof.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.relieflink.proof.Octets;

/** 一边读一边算 SM3 和 SHA-256。 */
final class TwoDigests {
  private static final int BUFFER = 1 << 16;
  private final SM3Digest sm3 = new SM3Digest();
  private final MessageDigest sha256;
  private long bytes;

  TwoDigests() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * 长度和两个摘要。
   *
   * @param bytes length
   */
  record Sum(long bytes, Octets sha256, Octets sm3) {}

  void update(byte[] data, int from, int length) {
    sm3.update(data, from, length);
    sha256.update(data, from, length);
    bytes += length;
  }

  Sum sum() {
    byte[] second = new byte[sm3.getDigestSize()];
    sm3.doFinal(second, 0);
    return new Sum(bytes, Octets.of(sha256.digest()), Octets.of(second));
  }

  static Sum of(Path file) throws IOException {
    return of(() -> Files.newInputStream(file));
  }

  static Sum of(Part.Source source) throws IOException {
    TwoDigests digests = new TwoDigests();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = source.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digests.update(buffer, 0, read);
      }
    }
    return digests.sum();
  }
}
