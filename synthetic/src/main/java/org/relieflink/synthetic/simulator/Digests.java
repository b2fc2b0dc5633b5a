package org.relieflink.synthetic.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** 摘要和签名 · SM3 and HMAC-SM3, as a department's programmer would write them. */
final class Digests {
  private Digests() {}

  static String sm3(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }

  static String hmac(String key, String text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }
}
