package org.relieflink.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * 摘要和签名：SM3 of whole bodies and files, HMAC-SM3 of a text. GB/T 32905, GB/T 15852.2. Never of a
 * number of a person: of those a digest without a key is soon guessed.
 */
public final class Sm3 {
  private static final int BUFFER = 1 << 16;

  private Sm3() {}

  /** 64 hexadecimal digits. */
  public static String of(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    return end(digest);
  }

  /** The same of a file, read in pieces. */
  public static String of(Path file) throws IOException {
    SM3Digest digest = new SM3Digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return end(digest);
  }

  private static String end(SM3Digest digest) {
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }

  /** HMAC-SM3 of a text under a key, both in UTF-8; 64 hexadecimal digits. */
  public static String signature(String key, String text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }
}
