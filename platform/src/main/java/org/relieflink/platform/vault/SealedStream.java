package org.relieflink.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.relieflink.platform.vault.internal.SegmentReader;
import org.relieflink.platform.vault.internal.SegmentWriter;
import org.relieflink.platform.vault.internal.Suite;

/**
 * 密封的流：同一套分段加密，用在库外的文件上。 The segmented cipher of the vault for a file that leaves the server; the
 * key is the caller's, none of the keyring.
 */
public final class SealedStream {
  /** Bytes of a key. */
  public static final int KEY = 32;

  private SealedStream() {}

  /**
   * Seals what is written; closing it writes the end, without which nothing can be read to its end.
   *
   * @param cipher as in {@code relief.vault.cipher}
   */
  public static OutputStream sealing(OutputStream out, String cipher, byte[] key)
      throws IOException {
    byte[] prefix = new byte[SegmentWriter.PREFIX];
    new SecureRandom().nextBytes(prefix);
    return new SegmentWriter(out, Suite.ofSetting(cipher), key, prefix);
  }

  /**
   * Opens it; every read may throw {@link BrokenSeal}, and nothing is given that was not checked.
   */
  public static InputStream opening(InputStream in, byte[] key) throws IOException {
    return new SegmentReader(in, key);
  }
}
