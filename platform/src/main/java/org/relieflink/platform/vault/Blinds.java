package org.relieflink.platform.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.relieflink.platform.vault.internal.BlindKeys;
import org.springframework.stereotype.Service;

/**
 * 盲索引：不用解密也能按号码找到。 Values that say whether two texts are equal and nothing else to who has no key:
 * one byte for the key version and 16 of an HMAC-SM3.
 */
@Service
public class Blinds {
  private static final int NAME_LENGTH = 8;

  private final BlindKeys keys;

  Blinds(BlindKeys keys) {
    this.keys = keys;
  }

  /** What is stored. */
  public byte[] of(Use use, String... parts) {
    return keys.newest(use, text(parts));
  }

  /**
   * What is looked for: under every key in use, the newest last, since a rotation may be on its
   * way.
   */
  public byte[][] all(Use use, String... parts) {
    return keys.all(use, text(parts));
  }

  /**
   * A short name made of content, 16 hexadecimal digits; the same content has the same name for
   * ever, and nobody without the key can try contents.
   */
  public String name(String content) {
    byte[] digest = keys.name(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_LENGTH));
  }

  private static byte[] text(String... parts) {
    return String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
  }
}
