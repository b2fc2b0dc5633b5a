package org.relieflink.platform.vault.internal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC-SM3 with one key: blind values, and the derivation of keys from keys. GB/T 15852.2, GB/T
 * 32905.
 *
 * <p>{@link #derive} is HKDF-Expand (RFC 5869) with SM3 for 32 bytes, one block; the extraction is
 * left out as 3.3 of the RFC allows, since all our keys are random and whole.
 */
final class KeyedDigest {
  static final int LENGTH = 32;

  private final ThreadLocal<HMac> macs;

  KeyedDigest(byte[] key) {
    KeyParameter parameter = new KeyParameter(key);
    this.macs =
        ThreadLocal.withInitial(
            () -> {
              HMac mac = new HMac(new SM3Digest());
              mac.init(parameter);
              return mac;
            });
  }

  /** Digest of the parts, one after the other. */
  byte[] of(byte[]... parts) {
    HMac mac = macs.get();
    for (byte[] part : parts) {
      mac.update(part, 0, part.length);
    }
    byte[] out = new byte[LENGTH];
    mac.doFinal(out, 0);
    return out;
  }

  /** A key for what the parts say; lengths of parts must be fixed or told by what goes before. */
  byte[] derive(byte[]... parts) {
    HMac mac = macs.get();
    for (byte[] part : parts) {
      mac.update(part, 0, part.length);
    }
    mac.update((byte) 1);
    byte[] out = new byte[LENGTH];
    mac.doFinal(out, 0);
    return out;
  }

  byte[] derive(String label) {
    return derive(label.getBytes(StandardCharsets.UTF_8));
  }
}
