package org.relieflink.platform.vault.internal;

import java.util.List;
import org.relieflink.platform.vault.Use;
import org.springframework.stereotype.Component;

/** 盲索引的算法。 Blind values under the versions of the keyring. */
@Component
public class BlindKeys {
  private static final int LENGTH = 16;

  private final Keyring keyring;

  BlindKeys(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Under the key that is in use now. */
  public byte[] newest(Use use, byte[] text) {
    return value(keyring.newest(), use, text);
  }

  /** Under every version, the newest last. */
  public byte[][] all(Use use, byte[] text) {
    List<KeyVersion> versions = keyring.versions();
    return versions.stream().map(version -> value(version, use, text)).toArray(byte[][]::new);
  }

  /** Under the key that never changes. */
  public byte[] name(byte[] content) {
    return keyring.names().of(content);
  }

  private static byte[] value(KeyVersion version, Use use, byte[] text) {
    byte[] value = new byte[1 + LENGTH];
    value[0] = (byte) version.number();
    System.arraycopy(version.blind(use, text), 0, value, 1, LENGTH);
    return value;
  }
}
